import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a file, which has its name when it is whole, never before: what was there stays until then. */
export async function writeWhole(
  path: string,
  text: Iterable<string> | AsyncIterable<string>,
  mode: number,
): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await pipeline(Readable.from(text), createWriteStream(partial, { mode, flush: true }));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await rename(partial, path);
}

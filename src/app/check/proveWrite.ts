import type { Source } from '../../sources/Source.js';
import { SourceError } from '../../sources/SourceError.js';
import type { RowWriter } from '../../sources/writing/RowWriter.js';
import { createCheckContext } from './createCheckContext.js';
import type { Finding } from './Finding.js';

/** Proves as much of a `write` as can be without writing. */
export async function proveWrite(
  { name }: Source,
  writer: RowWriter,
  dataset: string,
): Promise<Finding> {
  const found = { is: 'write' as const, path: `${name}.${dataset}.write` };
  try {
    const wrong = await writer.check(dataset, createCheckContext().context);
    const problems = (wrong ?? []).map(({ path, message }) => ({ field: path, message }));
    const unproved = 'cannot be tried without writing';
    return { ...found, problems, ...(wrong === undefined ? { unproved } : {}) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ...found, problems: [{ field: '', message: `${error.code}: ${error.message}` }] };
  }
}

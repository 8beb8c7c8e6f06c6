import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Waits until a server accepts connections and returns its process id, or `undefined` when it
 * ended before or the deadline passed. The server says so itself, in its `postmaster.pid`.
 */
export async function waitUntilReady(
  dataFolder: string,
  exited: Promise<unknown>,
  deadlineMs = 60_000,
): Promise<number | undefined> {
  let hasExited = false;
  void exited.then(() => {
    hasExited = true;
  });
  const deadline = performance.now() + deadlineMs;
  while (!hasExited && performance.now() < deadline) {
    const file = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
    const lines = file.split('\n');
    if (lines[7]?.trim() === 'ready') return Number(lines[0]);
    await setTimeout(10);
  }
  return undefined;
}

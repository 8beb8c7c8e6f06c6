import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { getErrorCode } from '../../lib/getErrorCode.js';

/** Far longer than a keeper needs between making its folder and its pipe. */
const KEEPER_START_MS = 60_000;

/**
 * Says whether a folder's keeper lives. A pipe can be opened for writing only while someone
 * has it open for reading, so the kernel answers; there is no process id that could be reused.
 */
export async function isFolderKept(folder: string): Promise<boolean> {
  const { O_WRONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  try {
    const pipe = await open(join(folder, 'keeper'), O_WRONLY | O_NONBLOCK | O_NOFOLLOW);
    await pipe.close();
    return true;
  } catch (error) {
    const code = getErrorCode(error);
    if (code === 'ENXIO') return false;
    // Just made, or left so by a keeper that was killed at once.
    if (code === 'ENOENT') return Date.now() - (await lstat(folder)).mtimeMs < KEEPER_START_MS;
    return true;
  }
}

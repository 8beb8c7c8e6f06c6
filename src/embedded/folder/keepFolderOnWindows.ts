import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderKeeper } from './FolderKeeper.js';

/** Windows locks files for a moment after the process that had them open is gone. */
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 } as const;

/**
 * Without a POSIX shell this process keeps the folder itself: it is removed on `release()` and on
 * a normal exit, but a terminated process leaves it behind, and nothing sweeps it.
 */
export async function keepFolderOnWindows(
  parentFolder: string,
  prefix: string,
): Promise<FolderKeeper> {
  const folder = await mkdtemp(join(parentFolder, prefix));
  const removeAtExit = () => rmSync(folder, removal);
  process.once('exit', removeAtExit);
  return {
    folder,
    hold: 'ignore',
    async release() {
      await rm(folder, removal);
      process.off('exit', removeAtExit);
    },
    unref() {},
  };
}

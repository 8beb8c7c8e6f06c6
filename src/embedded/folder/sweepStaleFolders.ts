import { execFile } from 'node:child_process';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isFolderKept } from './isFolderKept.js';

/**
 * Removes the folders of a prefix and of these owners whose keeper was killed itself, and so could
 * not. It never fails: what cannot be removed now is left for the next time. Windows has no keepers
 * and is not swept.
 */
export async function sweepStaleFolders(
  parentFolder: string,
  prefix: string,
  owners: readonly (number | undefined)[] = [process.geteuid?.()],
): Promise<void> {
  if (process.platform === 'win32') return;
  const names = await readdir(parentFolder).catch(() => []);
  const folders = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(parentFolder, name));
  // A folder can vanish meanwhile, by its keeper or another sweep: that is success.
  await Promise.allSettled(folders.map((folder) => sweepFolder(folder, owners)));
}

async function sweepFolder(folder: string, owners: readonly (number | undefined)[]): Promise<void> {
  if (!(await isFolderOf(owners, folder)) || (await isFolderKept(folder))) return;
  // Not fs.rm: as root it could be led elsewhere by links that the folder's user swaps in.
  await promisify(execFile)('rm', ['-rf', folder]);
}

async function isFolderOf(
  owners: readonly (number | undefined)[],
  folder: string,
): Promise<boolean> {
  const entry = await lstat(folder);
  return entry.isDirectory() && owners.includes(entry.uid);
}

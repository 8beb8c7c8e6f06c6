import { execFile } from 'node:child_process';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folderPrefix } from './folderPrefix.js';
import { getServerUser } from './getServerUser.js';
import { isFolderKept } from './isFolderKept.js';

/**
 * Removes the server folders whose keeper was killed itself, and so could not. It never fails: what
 * cannot be removed now is left for the next time. Windows has no keepers and is not swept.
 */
export async function sweepStaleFolders(parentFolder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const names = await readdir(parentFolder).catch(() => []);
  const folders = names
    .filter((name) => name.startsWith(folderPrefix))
    .map((name) => join(parentFolder, name));
  // A folder can vanish meanwhile, by its keeper or another sweep: that is success.
  await Promise.allSettled(folders.map(sweepFolder));
}

async function sweepFolder(folder: string): Promise<void> {
  if (!(await isOwnFolder(folder)) || (await isFolderKept(folder))) return;
  // Not fs.rm: as root it could be led elsewhere by links that the folder's user swaps in.
  await promisify(execFile)('rm', ['-rf', folder]);
}

async function isOwnFolder(folder: string): Promise<boolean> {
  const entry = await lstat(folder);
  const owners = [process.geteuid?.(), getServerUser()?.uid];
  return entry.isDirectory() && owners.includes(entry.uid);
}

import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepFolder } from '../../embedded/folder/keepFolder.js';
import { sweepStaleFolders } from '../../embedded/folder/sweepStaleFolders.js';
import type { HatShopTruth } from './HatShopTruth.js';

/** How the names of truth folders begin. */
const PREFIX = 'rotunda-hatshop-';

/** A folder that holds what nobody but benchmarks may read. */
export interface TruthFolder {
  /** Path of the file; there is nothing in it before it is written. */
  readonly file: string;
  write(truth: HatShopTruth): Promise<void>;
  remove(): Promise<void>;
}

/** Makes the folder, for this user alone; it goes with this process, however that ends. */
export async function openTruthFolder(parent = tmpdir()): Promise<TruthFolder> {
  const [keeper] = await Promise.all([
    keepFolder(parent, PREFIX),
    sweepStaleFolders(parent, PREFIX),
  ]);
  keeper.unref();
  const file = join(keeper.folder, 'truth.json');
  return {
    file,
    write: (truth) => writeFile(file, JSON.stringify(truth), { mode: 0o600 }),
    remove: () => keeper.release(),
  };
}

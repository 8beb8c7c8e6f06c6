import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getErrorCode } from '../../lib/getErrorCode.js';
import type { HatShopTruth } from './HatShopTruth.js';

/** How the names of truth folders begin; behind it comes the id of the process that made them. */
const PREFIX = 'rotunda-hatshop-';

/** A folder that holds what nobody but benchmarks may read. */
export interface TruthFolder {
  /** Path of the file; there is nothing in it before it is written. */
  readonly file: string;
  write(truth: HatShopTruth): Promise<void>;
  remove(): Promise<void>;
}

/** Makes the folder, for this user alone; those of processes that were killed are swept away. */
export async function openTruthFolder(parent = tmpdir()): Promise<TruthFolder> {
  await sweep(parent);
  const folder = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
  const file = join(folder, 'truth.json');
  return {
    file,
    write: (truth) => writeFile(file, JSON.stringify(truth), { mode: 0o600 }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function sweep(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const stale = names.filter((name) => {
    const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? [];
    return pid !== undefined && !isAlive(Number(pid));
  });
  // A folder of somebody else's stays: that is their matter.
  await Promise.allSettled(
    stale.map((name) => rm(join(parent, name), { recursive: true, force: true })),
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return getErrorCode(error) !== 'ESRCH';
  }
}

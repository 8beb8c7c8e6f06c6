import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { awaitExit } from '../awaitExit.js';
import type { Cluster } from './cluster.js';
import { getLastLines } from './getLastLines.js';
import { getSpawnOptions } from './getSpawnOptions.js';

/**
 * Creates the cluster's data folder. Text sorts by code point and folds case by Unicode on every
 * machine alike; ICU's collations are there for those who name one.
 */
export async function initializeCluster(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const { folder, hold } = cluster;
  const passwordFile = join(folder, 'password');
  const args = [
    `--pgdata=${join(folder, 'data')}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
    ...Object.entries(settings).map(([name, value]) => `--set=${name}=${value}`),
  ];
  const initdb = spawn(join(folder, 'server', 'bin', 'initdb'), args, {
    ...getSpawnOptions(cluster),
    stdio: ['ignore', 'ignore', 'pipe', hold],
  });
  // With a fourth descriptor Node's types no longer say that 'pipe' gives a stream.
  const output = text(initdb.stderr as Readable);
  const [failure, problem] = await Promise.all([awaitExit(initdb), output]);
  if (failure) {
    const advice = failure.endsWith('EACCES') ? '; TMPDIR must let every user run programs' : '';
    throw new Error(`initdb failed: ${failure}${advice}\n${getLastLines(problem)}`.trimEnd());
  }
  await rm(passwordFile);
}

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { awaitExit } from '../awaitExit.js';
import type { Cluster } from './cluster.js';
import { getSpawnOptions } from './getSpawnOptions.js';
import type { ServerRun } from './serverRun.js';

/**
 * Runs the server without a guard, which needs a POSIX shell: stopping is an abrupt end (Windows
 * has no signals; the data is thrown away anyway), and a terminated parent leaves the server
 * running. PostgreSQL also refuses to run as an administrator.
 */
export function runServerOnWindows(cluster: Cluster, port: number): ServerRun {
  const { folder } = cluster;
  const log = openSync(join(folder, 'server.log'), 'w');
  const postgres = join(folder, 'server', 'bin', 'postgres.exe');
  const server = spawn(postgres, ['-D', join(folder, 'data'), '-p', String(port)], {
    ...getSpawnOptions(cluster),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const stopAtExit = () => server.kill();
  // Before the keeper's own listener, which removes the folder.
  process.prependOnceListener('exit', stopAtExit);
  const exited = awaitExit(server).finally(() => process.off('exit', stopAtExit));
  return {
    exited,
    async stop() {
      server.ref();
      server.kill();
      await exited;
    },
    unref: () => server.unref(),
  };
}

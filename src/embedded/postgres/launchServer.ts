import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster } from './cluster.js';
import { getLastLines } from './getLastLines.js';
import { guardServer } from './guardServer.js';
import { waitUntilReady } from './waitUntilReady.js';

/** A server that accepts connections. */
export interface LaunchedServer {
  readonly port: number;
  readonly pid: number;
  /** Stops the server, disconnecting its clients, and resolves when it is gone. */
  stop(): Promise<void>;
}

const MAX_ATTEMPTS = 10;

/**
 * Runs the server on a port of `pickPort`, and on another one when somebody else took it in the
 * meantime: PostgreSQL cannot pick one itself.
 */
export async function launchServer(
  cluster: Cluster,
  pickPort: () => Promise<number>,
): Promise<LaunchedServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await pickPort();
    const run = guardServer(cluster, port);
    const pid = await waitUntilReady(join(cluster.folder, 'data'), run.exited);
    if (pid !== undefined) {
      run.unref();
      return { port, pid, stop: run.stop };
    }
    await run.stop();
    const log = await readFile(join(cluster.folder, 'server.log'), 'utf8').catch(String);
    if (!log.includes('could not bind') || attempt === MAX_ATTEMPTS) {
      throw new Error(`the server did not start; the end of its log:\n${getLastLines(log)}`);
    }
  }
}

import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { FolderKeeper } from '../folder/FolderKeeper.js';
import { keepFolder } from '../folder/keepFolder.js';
import { sweepStaleFolders } from '../folder/sweepStaleFolders.js';
import { copyServerBinaries } from './copyServerBinaries.js';
import { createDatabase } from './createDatabase.js';
import { createStartError } from './createStartError.js';
import { defaultSettings } from './defaultSettings.js';
import { findServerBinaries } from './findServerBinaries.js';
import { folderPrefix } from './folderPrefix.js';
import { getServerUser } from './getServerUser.js';
import { handOverFolder } from './handOverFolder.js';
import { initializeCluster } from './initializeCluster.js';
import { type LaunchedServer, launchServer } from './launchServer.js';
import { pickFreePort } from './pickFreePort.js';

/** A running, throw-away PostgreSQL server of this process's own. */
export interface EmbeddedPostgres {
  /** URL of a database on the server; it contains the password, so keep it out of logs. */
  url(database: string): string;
  /** Creates an empty database and returns its URL. */
  createDatabase(name: string): Promise<string>;
  readonly port: number;
  /** Process id of the server itself (the postmaster). */
  readonly pid: number;
  /** The temporary folder that holds binaries, data and log. */
  readonly folder: string;
  /** Disconnects all clients, stops the server and removes its folder. */
  close(): Promise<void>;
}

/** What a caller may change about the embedded server. */
export interface EmbeddedPostgresOptions {
  /** `postgresql.conf` settings; they win over `defaultSettings`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts a real PostgreSQL server from the npm binaries. Nothing of it outlives this process,
 * however the process ends; `close()` only makes it happen earlier.
 *
 * @example
 * const server = await startEmbeddedPostgres();
 * const shop = new Pool({ connectionString: await server.createDatabase('shop') });
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions = {},
  pickPort: () => Promise<number> = pickFreePort,
): Promise<EmbeddedPostgres> {
  const password = randomBytes(24).toString('base64url');
  const settings = { ...defaultSettings, ...options.settings };
  const { keeper, server } = await start(password, settings, pickPort).catch((error: unknown) => {
    throw createStartError(error);
  });
  const url = (database: string) =>
    `postgres://postgres:${password}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;
  let closing: Promise<void> | undefined;
  return {
    url,
    createDatabase: (name) => createDatabase(url, name),
    port: server.port,
    pid: server.pid,
    folder: keeper.folder,
    close: () => (closing ??= server.stop().then(() => keeper.release())),
  };
}

async function start(
  password: string,
  settings: Readonly<Record<string, string>>,
  pickPort: () => Promise<number>,
): Promise<{ keeper: FolderKeeper; server: LaunchedServer }> {
  const binaries = findServerBinaries();
  const owners = [process.geteuid?.(), getServerUser()?.uid];
  const [keeper] = await Promise.all([
    keepFolder(tmpdir(), folderPrefix),
    sweepStaleFolders(tmpdir(), folderPrefix, owners),
  ]);
  const cluster = { folder: keeper.folder, user: getServerUser(), hold: keeper.hold };
  try {
    await copyServerBinaries(binaries, cluster);
    await handOverFolder(cluster, password);
    await initializeCluster(cluster, settings);
    const server = await launchServer(cluster, pickPort);
    keeper.unref();
    return { keeper, server };
  } catch (error) {
    // Why the start failed matters more than a folder that the next sweep takes.
    await keeper.release().catch(() => {});
    throw error;
  }
}

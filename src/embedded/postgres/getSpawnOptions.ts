import type { Cluster } from './cluster.js';

/** What the server's programs need to be told by whoever spawns them. */
interface ServerSpawnOptions {
  readonly cwd: string;
  readonly detached: boolean;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
}

/** Says how the server's programs are spawned: as its user, in its folder, out of reach of Ctrl-C. */
export function getSpawnOptions(cluster: Cluster): ServerSpawnOptions {
  const { folder, user } = cluster;
  if (process.platform === 'win32') return { cwd: folder, detached: false };
  // An environment of its own, or PGPORT, LC_MESSAGES and the like would reach the server.
  return { cwd: folder, detached: true, env: { LC_ALL: 'C', TZ: 'UTC' }, ...user };
}

import type { Writable } from 'node:stream';
import type { ServerUser } from './getServerUser.js';

/** One server's place on this machine: where it lives, whose it is and what keeps its folder. */
export interface Cluster {
  /** Holds `server/` (binaries), `data/`, `server.log` and the keeper's pipe. */
  readonly folder: string;
  /** The user to run as, where that is not simply the user of this process. */
  readonly user: ServerUser | undefined;
  /** Handed to child processes: the folder stays while one of them has it open. */
  readonly hold: Writable | 'ignore';
}

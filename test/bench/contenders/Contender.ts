import type { ContenderName, ProcessName } from './ContenderName.js';
import type { Endpoints, Traffic } from './ContenderServer.js';

/** One of the servers that are compared, as the bench sees it: a process of its own behind a socket. */
export interface Contender<Name extends ProcessName = ContenderName> {
  readonly name: Name;
  readonly endpoints: Endpoints;
  /** Time on a processor that its process had since it was started. */
  cpuMs(): Promise<number>;
  /** What it asked of the silos since it was started. */
  traffic(): Promise<Traffic>;
  close(): Promise<void>;
}

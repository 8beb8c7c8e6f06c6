import type { ContenderName, ProcessName } from './ContenderName.js';
import type { Endpoints, ProcessorTime, Traffic } from './ContenderServer.js';

/** One of the servers that are compared, as the bench sees it: a process of its own behind a socket. */
export interface Contender<Name extends ProcessName = ContenderName> {
  readonly name: Name;
  readonly endpoints: Endpoints;
  cpu(): Promise<ProcessorTime>;
  /** What it asked of the silos since it was started. */
  traffic(): Promise<Traffic>;
  close(): Promise<void>;
}

import type { CaseName } from '../cases/BenchCase.js';
import type { ContenderName } from './ContenderName.js';
import type { Usage } from './ContenderServer.js';

/** One of the servers that are compared, as the bench sees it: a process of its own behind a socket. */
export interface Contender {
  readonly name: ContenderName;
  /** Where each case is asked. */
  readonly endpoints: Readonly<Record<CaseName, string>>;
  /** What it used since it was started. */
  usage(): Promise<Usage>;
  close(): Promise<void>;
}

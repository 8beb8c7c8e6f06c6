import type { IdentityStores } from '../../identity/IdentityStores.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { ConsentDelivery } from '../../store/ConsentDocument.js';
import type { ConsentStore } from '../../store/ConsentStore.js';
import type { ConsentContent } from '../ConsentContent.js';

/** What came of an attempt to tell a source, for metrics and logs; never of a value. */
export interface Told extends Pick<ConsentDelivery, 'source' | 'state' | 'attempts' | 'code'> {
  readonly tenant: string;
  /** For the log; names no customer data. */
  readonly reason?: string;
}

/** All that telling sources of decisions works with, for one tenant. */
export interface PropagationParts {
  readonly store: ConsentStore<ConsentContent>;
  readonly identity: IdentityStores;
  readonly sources: readonly GuardedSource[];
  /** How long whoever records a decision waits for the sources. */
  readonly waitMs: number;
  /** How soon what failed is tried again, the first time. */
  readonly retryMs: number;
  onTold(told: Told): void;
}

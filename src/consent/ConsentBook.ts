import type { IdentityHasher } from '../identity/IdentityHasher.js';
import type { ConsentStore } from '../store/ConsentStore.js';
import type { ConsentContent } from './ConsentContent.js';
import type { ConsentPropagator } from './propagation/ConsentPropagator.js';

/** All that recording consent works with, for one tenant. */
export interface ConsentBook {
  readonly store: ConsentStore<ConsentContent>;
  readonly hasher: IdentityHasher;
  /** Tells sources of what is recorded. */
  readonly propagator: ConsentPropagator;
}

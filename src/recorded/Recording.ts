import type { IdentityHasher } from '../identity/IdentityHasher.js';
import type { InteractionStore } from '../store/InteractionStore.js';
import type { RecordedContent } from './RecordedContent.js';

/** All that recording works with, for one tenant. */
export interface Recording {
  readonly store: InteractionStore<RecordedContent>;
  readonly hasher: IdentityHasher;
  /** Whether the brand has such an address on a channel; left out where no channels are configured. */
  readonly knowsAccount?: (channel: string, address: string) => boolean;
}

import type { InteractionRow } from '../dataset/InteractionRow.js';
import type { IdentityHasher } from '../identity/IdentityHasher.js';
import type { InteractionStore } from '../store/InteractionStore.js';
import type { RecordedContent } from './RecordedContent.js';

/** What interactions show of an address of the brand on a channel; undefined where it is not configured. */
export type ShowAccount = (
  channel: string,
  address: string,
) => NonNullable<InteractionRow['account']> | undefined;

/** All that recording works with, for one tenant. */
export interface Recording {
  readonly store: InteractionStore<RecordedContent>;
  readonly hasher: IdentityHasher;
  readonly showAccount: ShowAccount;
  /** Whether the brand has such an address on a channel; left out where no channels are configured. */
  readonly knowsAccount?: (channel: string, address: string) => boolean;
}

import type { AccountEntry } from '../config/channelsShape.js';
import type { InteractionRow } from '../dataset/InteractionRow.js';

/** One address of the brand, and the channel it is on. */
export interface ChannelAccount extends AccountEntry {
  readonly channel: string;
  /** What interactions show of it. */
  readonly shown: NonNullable<InteractionRow['account']>;
}

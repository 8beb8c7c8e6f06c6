import type { AccountEntry } from '../config/channelsShape.js';

/** One address of the brand, and the channel it is on. */
export interface ChannelAccount extends AccountEntry {
  readonly channel: string;
}

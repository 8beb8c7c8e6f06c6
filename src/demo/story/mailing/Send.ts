import type { Campaign } from './campaigns.js';

/** One mail of a campaign to one address. */
export interface Send {
  readonly campaign: Campaign;
  readonly at: number;
  readonly openedAt: number | null;
  readonly clickedAt: number | null;
}

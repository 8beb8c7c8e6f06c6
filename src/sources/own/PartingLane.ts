import type { Parting } from '../../store/CustomerDocument.js';

/** Lanes of what was recorded on a customer id before records were parted from it. */
export const PartingLane = {
  /** How such a lane is named; customer ids begin otherwise. */
  of: (parting: Parting): string => JSON.stringify(parting),

  /** Whose lane it is; undefined for the lane of a customer id. */
  read: (lane: string): Parting | undefined =>
    lane.startsWith('{') ? (JSON.parse(lane) as Parting) : undefined,
};

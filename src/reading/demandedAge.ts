import { RequestError } from '../errors/RequestError.js';

/** What a client demands of what is read. */
export interface FreshnessDemand {
  readonly maxAgeSeconds: number;
}

/** How old what is read may be, in milliseconds; undefined where nothing is demanded. */
export function demandedAge(
  demand: FreshnessDemand | null | undefined,
  place: string,
): number | undefined {
  if (demand == null) return undefined;
  if (demand.maxAgeSeconds >= 0) return demand.maxAgeSeconds * 1000;
  throw new RequestError(
    'BAD_USER_INPUT',
    `${place} expects maxAgeSeconds of 0 or more, got ${demand.maxAgeSeconds}.`,
  );
}

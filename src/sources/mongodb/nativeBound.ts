import type { Document } from 'bson';

/** Comparisons with an instant. */
export type Bound = '$lt' | '$lte' | '$gte';

/**
 * An instant of ours as bounds in the types that documents date themselves by. MongoDB compares
 * within one type only, so the bounds for dates and for ISO texts can stand side by side.
 */
export function nativeBound(
  instant: string,
  bound: Bound,
  unit: 'unix' | 'unixMs' | undefined,
): Document[] {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`);
  const beyondMs = /[1-9]/.test(instant.slice(23, 29));
  if (unit === 'unix') return [{ [bound]: ms / 1000 }];
  if (unit === 'unixMs') return [{ [bound]: ms }];
  // BSON dates have milliseconds: what is older than 12.3456 ms is what is not newer than 12 ms.
  const dateBound = beyondMs ? (bound === '$gte' ? '$gt' : '$lte') : bound;
  const text = beyondMs ? `${instant.slice(0, 26)}Z` : `${instant.slice(0, 23)}Z`;
  return [{ [dateBound]: new Date(ms) }, { [bound]: text }];
}

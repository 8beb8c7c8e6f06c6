import type { Document } from 'bson';
import type { MongodbDataset } from './MongodbDataset.js';
import { textBound } from './textBound.js';

/** Comparisons with an instant. */
export type Bound = '$lt' | '$lte' | '$gte';

/** How documents date themselves. */
export type TimeOrder = Pick<MongodbDataset, 'timePath' | 'unit' | 'zone'>;

/**
 * Conditions for documents before, not after or from an instant of ours on, one per type that they
 * may date themselves by: MongoDB compares within one type only, so those for dates and for ISO texts
 * can stand side by side.
 */
export function nativeBound(
  instant: string,
  bound: Bound,
  { timePath = '', unit, zone }: TimeOrder,
): Document[] {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`);
  // Dates and numbers are read as milliseconds: what is older than 12.3456 ms is older than 13 ms.
  const isNext = bound === '$lte' || /[1-9]/.test(instant.slice(23, 29));
  const whole = isNext ? ms + 1 : ms;
  const operator = bound === '$gte' ? '$gte' : '$lt';
  if (unit === 'unixMs') return [{ [timePath]: { [operator]: whole } }];
  // Seconds are rounded to milliseconds.
  if (unit === 'unix') return [{ [timePath]: { [operator]: (whole - 0.5) / 1000 } }];
  return [
    { [timePath]: { [operator]: new Date(whole) } },
    textBound(instant, bound, { timePath, zone }),
  ];
}

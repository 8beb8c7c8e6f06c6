import { type Document, ObjectId, Timestamp } from 'bson';
import type { TimeUnit } from './TimeUnit.js';
import type { TimeType } from './timeType.js';

/** Comparisons with an instant. */
export type Bound = '$lt' | '$lte' | '$gte';

/** No zone is further from UTC. */
const ZONE_MS = 14 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const TEXTS: Document = { $type: 'string' };
/** Seconds since 1970 that four bytes hold. */
const LAST_SECOND = 2 ** 32 - 1;

/**
 * An instant of ours as bounds in the types that documents may date themselves by, in MongoDB's order
 * of these. MongoDB compares within one type only, so they can stand side by side. All but that for
 * texts are exact; texts may be days, have another mark before the hour, or be of any zone, so that
 * some pass which lie outside: whoever reads them tells by what they say.
 */
export function nativeBounds(
  instant: string,
  bound: Bound,
  unit: TimeUnit | undefined,
): Map<TimeType, Document> {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`);
  // Dates and numbers are read as milliseconds: what is older than 12.3456 ms is older than 13 ms.
  const isNext = bound === '$lte' || /[1-9]/.test(instant.slice(23, 29));
  const whole = isNext ? ms + 1 : ms;
  const operator = bound === '$gte' ? '$gte' : '$lt';
  const second = Math.min(Math.max(0, Math.ceil(whole / 1000)), LAST_SECOND);
  const dates: [TimeType, Document] = ['date', { [operator]: new Date(whole) }];
  switch (unit) {
    case 'unixMs':
      return new Map([['number', { [operator]: whole }], ['string', TEXTS], dates]);
    case 'unix':
      // Seconds are rounded to milliseconds.
      return new Map([['number', { [operator]: (whole - 0.5) / 1000 }], ['string', TEXTS], dates]);
    case 'objectId':
      return new Map([['objectId', { [operator]: firstObjectId(second) }]]);
    case 'bsonTimestamp':
      return new Map([
        ['string', textBound(instant, bound)],
        dates,
        ['timestamp', { [operator]: new Timestamp({ t: second, i: 0 }) }],
      ]);
    default:
      return new Map([['string', textBound(instant, bound)], dates]);
  }
}

/** Before all others of its second. */
function firstObjectId(second: number): ObjectId {
  return ObjectId.createFromHexString(`${second.toString(16).padStart(8, '0')}${'0'.repeat(16)}`);
}

/** The bound for texts alone; all of them for an instant that is none. */
function textBound(instant: string, bound: Bound): Document {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`);
  // A text may have no more than its day, and then stands for the beginning of that.
  const local = new Date(bound === '$gte' ? ms - ZONE_MS - DAY_MS : ms + ZONE_MS);
  const text = Number.isNaN(local.getTime()) ? '' : local.toISOString();
  // Years beyond these have a sign.
  if (!/^\d/.test(text)) return TEXTS;
  return bound === '$gte' ? { $gte: text.slice(0, 10) } : { $lt: `${text.slice(0, 19)}~` };
}

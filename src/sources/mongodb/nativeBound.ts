import type { Document } from 'bson';

/** Comparisons with an instant. */
export type Bound = '$lt' | '$lte' | '$gte';

/** No zone is further from UTC. */
const ZONE_MS = 14 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const TEXTS: Document = { $type: 'string' };

/**
 * An instant of ours as bounds in the types that documents date themselves by. MongoDB compares
 * within one type only, so the bounds for dates and for texts can stand side by side. That for dates
 * is exact; texts may be days, have another mark before the hour, or be of any zone, so that some
 * pass which lie outside: whoever reads them tells by what they say.
 */
export function nativeBound(
  instant: string,
  bound: Bound,
  unit: 'unix' | 'unixMs' | undefined,
): [Document, Document] {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`);
  // Dates and numbers are read as milliseconds: what is older than 12.3456 ms is older than 13 ms.
  const isNext = bound === '$lte' || /[1-9]/.test(instant.slice(23, 29));
  const whole = isNext ? ms + 1 : ms;
  const operator = bound === '$gte' ? '$gte' : '$lt';
  if (unit === 'unixMs') return [{ [operator]: whole }, TEXTS];
  // Seconds are rounded to milliseconds.
  if (unit === 'unix') return [{ [operator]: (whole - 0.5) / 1000 }, TEXTS];
  return [{ [operator]: new Date(whole) }, textBound(instant, bound)];
}

/** The bound for texts alone; all of them for an instant that is none. */
export function textBound(instant: string, bound: Bound): Document {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`);
  // A text may have no more than its day, and then stands for the beginning of that.
  const local = new Date(bound === '$gte' ? ms - ZONE_MS - DAY_MS : ms + ZONE_MS);
  const text = Number.isNaN(local.getTime()) ? '' : local.toISOString();
  // Years beyond these have a sign.
  if (!/^\d/.test(text)) return TEXTS;
  return bound === '$gte' ? { $gte: text.slice(0, 10) } : { $lt: `${text.slice(0, 19)}~` };
}

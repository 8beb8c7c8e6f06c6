import { sortableTime } from '../dataset/Position.js';
import { OWN_SOURCE } from '../sources/own/OwnSource.js';
import type { ConsentRow } from './ConsentRow.js';
import type { ConsentRuling } from './ConsentRuling.js';

type Status = Exclude<ConsentRuling['status'], 'EXPIRED'>;

/** From the one that permits to the strictest: of decisions of one instant the strictest counts. */
const STRICTNESS: readonly string[] = ['GRANTED', 'PENDING', 'OTHER', 'REVOKED'] satisfies Status[];
/** Sorts behind every instant. */
const NEVER_OVERRULED = '~';

/**
 * What the decisions on one channel and purpose come to: the newest counts, and of those of one
 * instant the strictest. A grant counts from its own time of decision, never from the time of a
 * row's update, and not before that time has come. Whatever forbids counts until the last moment at
 * which it can have been decided: its time, else that of its row's last update, else for ever.
 */
export function ruleConsent(rows: readonly ConsentRow[], now: Date): ConsentRuling | undefined {
  const instant = sortableTime(now.toISOString());
  let best: { readonly time: string; readonly row: ConsentRow } | undefined;
  for (const row of rows) {
    const time = decidedBy(row);
    if (time === undefined || (row.status === 'GRANTED' && time > instant)) continue;
    if (best === undefined || time > best.time) best = { time, row };
    else if (time === best.time && isPreferred(row, best.row)) best = { time, row };
  }
  if (best === undefined) return undefined;
  const { row } = best;
  const { channel, purpose, status, expiresAt } = row;
  const hasEnded = status === 'GRANTED' && expiresAt != null && sortableTime(expiresAt) <= instant;
  return {
    channel,
    purpose,
    status: hasEnded ? 'EXPIRED' : ((STRICTNESS.includes(status) ? status : 'OTHER') as Status),
    decidedBy: row,
  };
}

/** The last moment at which it can have been decided; undefined for a grant that does not tell. */
function decidedBy({ status, decidedAt, updatedAt }: ConsentRow): string | undefined {
  if (decidedAt != null) return sortableTime(decidedAt);
  if (status === 'GRANTED') return undefined;
  return updatedAt == null ? NEVER_OVERRULED : sortableTime(updatedAt);
}

/** Of decisions of one instant: the stricter; of equal ones the grant that ends first; then what was recorded here, of which sources are told; then by name, so that the order of sources is nothing. */
function isPreferred(one: ConsentRow, other: ConsentRow): boolean {
  const difference = strictness(one) - strictness(other);
  if (difference !== 0) return difference > 0;
  const [ends, otherEnds] = [endOf(one), endOf(other)];
  if (ends !== otherEnds) return ends < otherEnds;
  return nameOf(one) < nameOf(other);
}

function nameOf({ source, key }: ConsentRow): string {
  return source === OWN_SOURCE ? ` ${key}` : `${source} ${key}`;
}

function strictness({ status }: ConsentRow): number {
  const place = STRICTNESS.indexOf(status);
  return place < 0 ? STRICTNESS.indexOf('OTHER') : place;
}

function endOf({ expiresAt }: ConsentRow): string {
  return expiresAt == null ? NEVER_OVERRULED : sortableTime(expiresAt);
}

import { sortableTime } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import { refreshRecord } from '../identity/lookup/refreshRecord.js';
import { noteChange } from '../identity/noteChange.js';
import type { SourceError } from '../sources/SourceError.js';
import type { HookParts } from './hooks/HookParts.js';

/**
 * Tells of rows of a source that are no older than what is kept; their records are linked first, so
 * that it is known whose they are. Answers why a record could not be read, where it could not.
 */
export async function announceNews(
  rows: readonly Row[],
  parts: HookParts,
): Promise<SourceError | undefined> {
  const { source, identity, lookups, activity, scope, newsSince } = parts;
  const since = sortableTime(newsSince.toISOString());
  const news = await activity.untold(rows.filter(({ position }) => position.time >= since));
  const byRecord = news.filter(
    ({ dataset }) => source.capabilities.get(dataset)?.keyedBy === 'RECORD',
  );
  const owners = [...new Set(byRecord.map(({ owner }) => owner))];
  const keys = owners.map((owner) => identity.hasher.record(source.name, owner));
  const linked = keys.length === 0 ? [] : await identity.customers.byRecordKeys(keys);
  const known = new Set(linked.flatMap(({ recordKeys }) => recordKeys));
  for (const [place, owner] of owners.entries()) {
    if (known.has(keys[place] as string)) continue;
    const error = await refreshRecord(identity, source, lookups, scope, owner);
    if (error !== undefined) return error;
  }
  for (const row of news) {
    if (await activity.announce(row)) await noteChange(parts, row.owner, row.dataset);
  }
  return undefined;
}

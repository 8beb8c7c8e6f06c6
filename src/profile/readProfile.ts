import type { ProfileRow } from '../dataset/ProfileRow.js';
import { type Freshness, isComplete } from '../reading/Freshness.js';
import { type LaneOwner, lanesOf } from '../reading/LaneOwner.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import { GoldenProfile } from './GoldenProfile.js';
import type { Profile } from './Profile.js';
import type { ProfileRules } from './ProfileRankings.js';

/** Reads what every source says of a person now, and chooses the golden values from it. */
export async function readProfile(
  customer: LaneOwner,
  rows: RowsOfRequest,
  rules: Omit<ProfileRules, 'sourceOrder'>,
): Promise<Profile> {
  const lanes = lanesOf(customer, 'profiles', rows.sources);
  const { rows: found, freshness: answered } = await rows.newest<ProfileRow>(lanes);
  const alive = found.filter(({ deleted, mergedInto }) => !deleted && !mergedInto);
  const freshness = answered.map((entry) => afterUnreadable(entry, alive));
  const complete = isComplete(freshness);
  const sourceOrder = rows.sources.map(({ name }) => name);
  return new GoldenProfile({ rows: alive, complete, freshness }, { ...rules, sourceOrder });
}

/** A source of which a value could not be read did not answer in full. */
function afterUnreadable(entry: Freshness, rows: readonly ProfileRow[]): Freshness {
  const isHurt = rows.some(({ source, unreadable }) => source === entry.source && unreadable);
  return isHurt && isComplete([entry]) ? { ...entry, state: 'PARTIAL' } : entry;
}

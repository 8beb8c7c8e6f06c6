import type { ProfileRow } from '../dataset/ProfileRow.js';
import { type LaneOwner, lanesOf } from '../reading/LaneOwner.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import { GoldenProfile, type ProfileRules } from './GoldenProfile.js';
import type { Profile } from './Profile.js';

/** Reads what every source says of a person now, and chooses the golden values from it. */
export async function readProfile(
  customer: LaneOwner,
  rows: RowsOfRequest,
  rules: Omit<ProfileRules, 'sourceOrder'>,
  maxAgeMs?: number,
): Promise<Profile> {
  const lanes = lanesOf(customer, 'profiles', rows.sources);
  const { rows: found, complete, freshness } = await rows.newest<ProfileRow>(lanes, maxAgeMs);
  const alive = found.filter(({ deleted, mergedInto }) => !deleted && !mergedInto);
  const sourceOrder = rows.sources.map(({ name }) => name);
  return new GoldenProfile({ rows: alive, complete, freshness }, { ...rules, sourceOrder });
}

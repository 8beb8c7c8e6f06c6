import type { ProfileRow } from '../dataset/ProfileRow.js';
import { type LaneOwner, lanesOf } from '../reading/LaneOwner.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import { GoldenProfile } from './GoldenProfile.js';
import type { Profile } from './Profile.js';
import type { ProfileRules } from './ProfileRules.js';

/** Reads what every source says of a person now, and chooses the golden values from it. */
export function readProfile(
  customer: LaneOwner,
  rows: RowsOfRequest,
  rules: ProfileRules,
  maxAgeMs?: number,
): Promise<Profile> {
  const lanes = lanesOf(customer, 'profiles', rows.sources);
  return rows
    .newest<ProfileRow>(lanes, maxAgeMs)
    .then((read) => new GoldenProfile(read.only(isAlive), rules));
}

function isAlive({ deleted, mergedInto }: ProfileRow): boolean {
  return !deleted && !mergedInto;
}

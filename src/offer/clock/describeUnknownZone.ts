import type { Profile } from '../../profile/Profile.js';
import { describeMissing } from '../describeMissing.js';

/** The fields of a profile that tell where somebody lives. */
const TELLING = ['timeZone', 'addresses'];

/** Says which sources may know of another time zone; undefined where none can. */
export function describeUnknownZone({
  freshness,
  sourceProfiles,
}: Pick<Profile, 'freshness' | 'sourceProfiles'>): string | undefined {
  return describeMissing(
    freshness.filter(({ source, state, droppedRows }) => {
      if (state !== 'PARTIAL' || droppedRows > 0) return true;
      const fields = sourceProfiles
        .filter((row) => row.source === source)
        .flatMap(({ unreadable = [] }) => unreadable.map(({ field }) => field.split('.')[0] ?? ''));
      return fields.length === 0 || fields.some((field) => TELLING.includes(field));
    }),
  );
}

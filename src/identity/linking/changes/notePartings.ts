import { isDeepStrictEqual } from 'node:util';
import { mapConcurrently } from '../../../lib/mapConcurrently.js';
import type { CustomerStore } from '../../../store/CustomerStore.js';
import type { CustomerContent } from '../../CustomerContent.js';
import type { PlannedChange } from './PlannedChange.js';

const CONCURRENCY = 8;

/**
 * Has customers who are about to get records of others note whom these are parted from. That comes
 * before anybody loses a record: whoever goes on after a crash could not tell any more. Answers the
 * changes that are left to make then; undefined for one whose customer somebody else changed.
 */
export function notePartings(
  store: CustomerStore<CustomerContent>,
  changes: readonly PlannedChange[],
): Promise<(PlannedChange | undefined)[]> {
  return mapConcurrently(changes, CONCURRENCY, async (change) => {
    const { state, survivor, left } = change;
    const isNoted = isDeepStrictEqual(state.partedFrom, survivor?.partedFrom);
    if (survivor === undefined || left.length === 0 || isNoted) return change;
    const { updatedAt: _updatedAt, ...before } = survivor;
    const { partedFrom } = state;
    const noted = { ...before, partedFrom, version: survivor.version + 1 };
    if (!(await store.replace(survivor.version, noted))) return undefined;
    return { ...change, survivor: { ...survivor, ...noted } };
  });
}

import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { IdentityStores } from '../IdentityStores.js';
import { relink } from '../linking/relink.js';
import { recordRows } from '../sync/recordRows.js';

/** Marks records that were seen at request time, rather than by a scan. */
const SEEN_BY = 'read-through';

/** Links the records of profile rows that a source showed at request time, each by the source's own key. */
export async function linkFound(
  identity: IdentityStores,
  rows: readonly ProfileRow[],
): Promise<void> {
  const alive = rows
    .filter((row) => !row.deleted && !row.mergedInto)
    .map((row) => ({ ...row, owner: row.ownRecordId ?? row.owner }));
  if (alive.length === 0) return;
  const { formerIdentifierKeys } = await recordRows(identity, alive, SEEN_BY);
  const keys = alive.map(({ source, owner }) => identity.hasher.record(source, owner));
  await relink(identity, [...new Set(keys)], formerIdentifierKeys, 'read-through');
}

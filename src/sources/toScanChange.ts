import type { ProfileRow } from '../dataset/ProfileRow.js';
import type { ScanChange } from './ScanChange.js';

/** What a profile row says of its record's life. */
export function toScanChange(
  row: ProfileRow | undefined,
  recordId: string | null,
  resume: string,
): ScanChange {
  if (row === undefined) return { is: 'unreadable', recordId: recordId || null, resume };
  if (row.mergedInto)
    return { is: 'mergedInto', recordId: row.owner, into: row.mergedInto, resume };
  if (row.deleted) return { is: 'deleted', recordId: row.owner, resume };
  return { is: 'upsert', row, resume };
}

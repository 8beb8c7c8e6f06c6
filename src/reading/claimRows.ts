import type { Row } from '../dataset/Row.js';
import type { RowsOfRequest } from './RowsOfRequest.js';

/** Notes in whose list rows were seen: an address that a source is keyed by may be that of two people. */
export function claimRows<Owner extends object>(
  seen: readonly Row[] | null,
  owner: Owner,
  owners: WeakMap<Row, Owner>,
  rows: RowsOfRequest,
): void {
  for (const row of seen ?? []) {
    if (rows.keyedBy(row) !== 'RECORD') owners.set(row, owner);
  }
}

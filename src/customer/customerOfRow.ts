import type { Row } from '../dataset/Row.js';
import type { Customer } from '../identity/Customer.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import { identifierOfLane } from '../sources/identifierOfLane.js';

/** Whose row it is: that of its record or customer id, or of the one person who carries the identifier it is keyed by. */
export async function customerOfRow(
  row: Row,
  identity: IdentityOfRequest,
  rows: RowsOfRequest,
): Promise<Customer | null> {
  const keyedBy = rows.keyedBy(row);
  if (keyedBy === 'CUSTOMER') return identity.byId(row.owner);
  return keyedBy === 'RECORD'
    ? identity.linked({ source: row.source, recordId: row.owner })
    : identity.carrier(keyedBy, identifierOfLane(keyedBy, row.owner));
}

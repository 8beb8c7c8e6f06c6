import type { CustomerBy } from '../generated/resolvers.js';
import type { Customer } from '../identity/Customer.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import type { RowIds } from '../reading/RowIds.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import { unreadable } from '../reading/unreadable.js';
import { SourceError } from '../sources/SourceError.js';
import { customerOfRow } from './customerOfRow.js';

/** The customer named in one of the four ways; null where nobody is known by that name. */
export async function findCustomer(
  by: CustomerBy,
  identity: IdentityOfRequest,
  rows: RowsOfRequest,
  ids: RowIds,
): Promise<Customer | null> {
  if (by.id != null) return identity.byId(by.id);
  if (by.identifier != null) return identity.byIdentifier(by.identifier.type, by.identifier.value);
  if (by.record != null) return identity.byRecord(by.record);
  return byInteraction(by.interactionId ?? '', identity, rows, ids);
}

async function byInteraction(
  id: string,
  identity: IdentityOfRequest,
  rows: RowsOfRequest,
  ids: RowIds,
): Promise<Customer | null> {
  const reference = ids.open(id);
  if (reference === undefined) return null;
  const row = await rows.get(reference);
  if (row instanceof SourceError) throw unreadable('interaction', row);
  if (row === null) return null;
  // Unlike a list, which shows what is linked, a look-up links what is not.
  return rows.keyedBy(row) === 'RECORD'
    ? identity.byRecord({ source: row.source, recordId: row.owner })
    : customerOfRow(row, identity, rows);
}

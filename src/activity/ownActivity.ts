import type { Row } from '../dataset/Row.js';
import type { RequestContext } from '../graphql/RequestContext.js';

/** A row that was told of: an address may be that of two customers, and whom the client follows decides. */
export async function ownActivity<R extends Row>(
  row: R,
  customerId: string,
  { identity, rows, owners }: RequestContext,
): Promise<R> {
  if (rows.keyedBy(row) === 'RECORD') return row;
  const customer = await identity.byId(customerId);
  if (customer !== null) owners.set(row, customer);
  return row;
}

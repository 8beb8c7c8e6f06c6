import { RequestError } from '../errors/RequestError.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';
import { CustomerPage } from './CustomerPage.js';

/** Active customers by (createdAt, id), which never changes: each comes once, also while merges happen. */
export async function listCustomers(
  identity: IdentityOfRequest,
  sealer: TokenSealer,
  tenant: string,
  first: number,
  after: string | null,
): Promise<CustomerPage> {
  const context = `${tenant} Query.customers`;
  const behind = after === null ? undefined : openPosition(sealer.open(after, context));
  const found = await identity.page(first + 1, behind);
  return new CustomerPage(found.slice(0, first), found.length > first, after, (customer) =>
    sealer.seal(JSON.stringify([customer.createdAt.getTime(), customer.id]), context),
  );
}

function openPosition(text: string | undefined): { createdAt: Date; id: string } {
  if (text === undefined) {
    throw new RequestError('BAD_CURSOR', 'customers(after:) expects a cursor of this list.');
  }
  const [createdAt, id] = JSON.parse(text) as [number, string];
  return { createdAt: new Date(createdAt), id };
}

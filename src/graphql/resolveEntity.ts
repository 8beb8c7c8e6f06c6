import { RequestError } from '../errors/RequestError.js';
import type { Customer } from '../identity/Customer.js';
import { isPlainObject } from '../lib/isPlainObject.js';
import type { RequestContext } from './RequestContext.js';

/** Resolves a reference that another subgraph made: a customer by its id, current or former. */
export async function resolveEntity(
  representation: unknown,
  { identity }: RequestContext,
): Promise<Customer | null> {
  const { __typename, id } = isPlainObject(representation) ? representation : {};
  if (__typename === 'Customer' && typeof id === 'string') return identity.byId(id);
  throw new RequestError(
    'BAD_USER_INPUT',
    '_entities expects representations such as { __typename: "Customer", id: "…" }.',
  );
}

import type { ListedCustomer } from '../store/CustomerStore.js';
import type { Customer } from './Customer.js';
import type { CustomerContent } from './CustomerContent.js';

/** A customer as the rest of Rotunda sees it. */
export function toCustomer(stored: ListedCustomer<CustomerContent>): Customer {
  const { id, ids, version, createdAt, partedFrom, content } = stored;
  return { __typename: 'Customer', id, ids, version, createdAt, partedFrom, ...content };
}

/**
 * The one of several customers with a common key that holds good: while records move from one to
 * another, both may be found for a moment, and the one written last is right.
 */
export function latest<S extends ListedCustomer<CustomerContent>>(
  found: readonly S[],
): S | undefined {
  return found.reduce<S | undefined>(
    (best, one) => (best === undefined || one.updatedAt >= best.updatedAt ? one : best),
    undefined,
  );
}

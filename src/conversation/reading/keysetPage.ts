import { RequestError } from '../../errors/RequestError.js';
import type { PageInfo } from '../../generated/resolvers.js';
import type { TokenSealer } from '../../lib/crypto/TokenSealer.js';

/** How a list is paged: its order, and what its cursors are bound to. */
export interface Keyset<T> {
  /** Names the list in messages and binds its cursors. */
  readonly field: string;
  readonly tenant: string;
  readonly sealer: TokenSealer;
  /** The text that the list is ordered by. */
  readonly keyOf: (item: T) => string;
  readonly descending: boolean;
}

/** A page of a list that is at hand, in the shape of a connection; cursors are made when asked for. */
export interface KeysetPage<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** Pages a list by what its items are ordered by, so that new ones move no page. */
export function keysetPage<T>(
  items: readonly T[],
  first: number,
  after: string | null,
  { field, tenant, sealer, keyOf, descending }: Keyset<T>,
): KeysetPage<T> {
  const context = `${tenant} ${field}`;
  const behind = after === null ? undefined : sealer.open(after, context);
  if (after !== null && behind === undefined) {
    const message = `${field}(after:) expects a cursor of this list; this one is not.`;
    throw new RequestError('BAD_CURSOR', message);
  }
  const isBehind = (item: T) =>
    behind === undefined || (descending ? keyOf(item) < behind : keyOf(item) > behind);
  const rest = items.filter(isBehind);
  const nodes = rest.slice(0, first);
  const cursorOf = (node: T | undefined) =>
    node === undefined ? after : sealer.seal(keyOf(node), context);
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({
        node,
        get cursor() {
          return sealer.seal(keyOf(node), context);
        },
      }));
    },
    pageInfo: {
      hasNextPage: rest.length > first,
      hasPreviousPage: after !== null,
      get startCursor() {
        return nodes.length === 0 ? null : cursorOf(nodes[0]);
      },
      get endCursor() {
        return cursorOf(nodes.at(-1));
      },
    },
  };
}

import type { Collection, Document, Filter } from 'mongodb';

/** Where to read on: behind a row, or at rows older than a time. */
type Start =
  | { readonly time: string; readonly token: string }
  | { readonly time: string; readonly inclusive: boolean; readonly token?: undefined };

/** Which documents of each customer to read, newest first. */
export interface CustomerWindow {
  readonly limit: number;
  /** Inclusive. */
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
  /** By customer id. */
  readonly starts?: ReadonlyMap<string, Start>;
}

const NEWEST_FIRST = { at: -1, key: -1 } as const;

/** A document that belongs to a customer id and has its place in time. */
interface Dated {
  readonly customerId: string;
  readonly at: string;
  readonly key: string;
}

/** The newest documents of each customer id, one more than asked for where there are more. */
export async function newestOfCustomers<T extends Dated & Document>(
  collection: Collection<T>,
  tenant: string,
  customerIds: readonly string[],
  window: CustomerWindow,
): Promise<Map<string, T[]>> {
  const { limit, from, to } = window;
  const range = {
    ...(from === undefined ? {} : { $gte: from }),
    ...(to === undefined ? {} : { $lt: to }),
  };
  const condition = {
    tenant,
    ...(from === undefined && to === undefined ? {} : { at: range }),
    ...lanesCondition(customerIds, window),
  };
  const [only, ...others] = customerIds;
  if (only !== undefined && others.length === 0) {
    // Along the index, however many there are behind.
    const found = collection
      .find<T>(condition as Filter<T>)
      .sort(NEWEST_FIRST)
      .limit(limit + 1);
    return new Map([[only, await found.toArray()]]);
  }
  const newest = { $topN: { n: limit + 1, sortBy: NEWEST_FIRST, output: '$$ROOT' } };
  const groups = await collection
    .aggregate<{ _id: string; found: T[] }>([
      { $match: condition },
      { $group: { _id: '$customerId', found: newest } },
    ])
    .toArray();
  return new Map(groups.map(({ _id, found }) => [_id, found]));
}

function lanesCondition(customerIds: readonly string[], { starts }: CustomerWindow): Document {
  const [only, ...others] = customerIds;
  if (only !== undefined && others.length === 0) {
    const start = starts?.get(only);
    return { customerId: only, ...(start === undefined ? {} : behindStart(start)) };
  }
  const fresh = customerIds.filter((id) => !starts?.has(id));
  const anyOf = { customerId: { $in: fresh } };
  const behind = customerIds.flatMap((customerId) => {
    const start = starts?.get(customerId);
    return start === undefined ? [] : [{ customerId, ...behindStart(start) }];
  });
  return behind.length === 0 ? anyOf : { $or: [anyOf, ...behind] };
}

function behindStart(start: Start): Document {
  const { time } = start;
  if (start.token === undefined)
    return { $and: [{ at: { [start.inclusive ? '$lte' : '$lt']: time } }] };
  const orLater = [{ at: { $lt: time } }, { at: time, key: { $lt: start.token } }];
  // The bound beside it leads into the index.
  return { $and: [{ at: { $lte: time } }, { $or: orLater }] };
}

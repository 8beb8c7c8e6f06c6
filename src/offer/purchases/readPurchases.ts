import { groupBy } from '../../lib/groupBy.js';
import type { Freshness } from '../../reading/Freshness.js';
import { describeMissing } from '../describeMissing.js';
import type { OfferContext } from '../OfferContext.js';
import type { GivenBack } from './GivenBack.js';
import { keptLines } from './keptLines.js';
import type { SoldLine, SoldOrder } from './SoldOrder.js';

/** What a customer bought, and of it what has not come back. */
export interface Purchase {
  readonly order: SoldOrder;
  /** Null where the source does not tell the articles. */
  readonly kept: readonly SoldLine[] | null;
}

/** Purchases since an instant, newest first. */
export interface Purchases {
  readonly list: readonly Purchase[];
  /** Why there may be more than these; undefined where these are all. */
  readonly unknown: string | undefined;
  /** Why more of it may have come back than is told; undefined where that is all. */
  readonly returnsUnknown: string | undefined;
  readonly freshness: readonly Freshness[];
}

/** Reads what a customer bought since a sortable time, in whichever channel; what was cancelled was not bought. */
export async function readPurchases(context: OfferContext, since: string): Promise<Purchases> {
  const { returnStatuses } = context.config.alreadyBought;
  const [orders, returns] = await Promise.all([
    context.read<SoldOrder>('orders', since),
    context.read<GivenBack>('returns', since),
  ]);
  const booked = (returns.rows ?? []).filter(
    ({ order, status }) => order != null && (status == null || returnStatuses.includes(status)),
  );
  const byOrder = groupBy(booked, ({ order }) => `${order?.source} ${order?.key}`);
  const bought = (orders.rows ?? []).filter(
    ({ status, position }) => status !== 'CANCELLED' && position.time >= since,
  );
  const list = bought.map((order): Purchase => {
    if (order.status === 'RETURNED') return { order, kept: [] };
    if (order.lines == null) return { order, kept: null };
    return { order, kept: keptLines(order, byOrder.get(`${order.source} ${order.key}`) ?? []) };
  });
  const freshness = [...orders.freshness, ...returns.freshness];
  return {
    list,
    unknown: describeMissing(orders.freshness),
    returnsUnknown: describeMissing(returns.freshness),
    freshness,
  };
}

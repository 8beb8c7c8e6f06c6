import type { MoneyValue } from '../dataset/values/parseMoney.js';
import type { Freshness } from '../reading/Freshness.js';

/** What a customer comes to in figures, in the shape of the GraphQL type. */
export interface CustomerMetrics {
  readonly lifetimeValue: MoneyValue | null;
  readonly lifetimeValues: readonly MoneyValue[] | null;
  readonly orderCount: number | null;
  readonly returnCount: number | null;
  readonly openTicketCount: number | null;
  readonly firstSeenAt: string | null;
  readonly lastInteractionAt: string | null;
  readonly averageDaysBetweenOrders: number | null;
  readonly notes: readonly string[];
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

import type { MetricsConfig } from '../config/metricsShape.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { instantOf } from '../dataset/instantOf.js';
import { isOpenTicket } from '../dataset/isOpenTicket.js';
import type { MoneyValue } from '../dataset/values/parseMoney.js';
import type { CountedRows } from '../reading/countsOf.js';
import { foldFreshness } from '../reading/Freshness.js';
import { type LaneOwner, lanesOf } from '../reading/LaneOwner.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import type { RowGroup } from '../sources/RowGroup.js';
import { addMoney, type Share } from './addMoney.js';
import type { CustomerMetrics } from './CustomerMetrics.js';
import { convertMoney } from './convertMoney.js';

/** Rows that are read of a lane where its source cannot count; what is more is not counted. */
const MOST_READ = 200;
const DAY_MS = 86_400_000;

/** The fields that figures are made of; of other datasets only how many rows there are, and when. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  orders: ['status', 'total'],
  returns: ['status', 'refund'],
  tickets: ['status', 'resolvedAt'],
};

/** What reading metrics works with for one request. */
export interface MetricsContext {
  readonly rows: RowsOfRequest;
  readonly interactions: readonly DatasetDefinition[];
  readonly metricsConfig: MetricsConfig;
}

/** What a customer comes to in figures, counted in the sources where they can, over every dataset of interactions. */
export async function readMetrics(
  customer: LaneOwner,
  { rows, interactions, metricsConfig }: MetricsContext,
  now: Date,
): Promise<CustomerMetrics> {
  const counted = new Map(
    await Promise.all(
      interactions.map(async ({ name }): Promise<[string, CountedRows]> => {
        const lanes = lanesOf(customer, name, rows.sources);
        return [name, await rows.count(lanes, FIELDS[name] ?? [], MOST_READ)];
      }),
    ),
  );
  const groupsOf = (name: string) => counted.get(name)?.groups ?? null;
  const orders = groupsOf('orders')?.filter(({ values }) => values.status !== 'CANCELLED') ?? null;
  const returns = groupsOf('returns')?.filter(isAccepted) ?? null;
  const tickets = groupsOf('tickets')?.filter(isOpen) ?? null;
  const all = [...counted.values()].flatMap(({ groups }) => groups ?? []);
  const value = orders && returns && sumUp(orders, returns, counted.get('returns')?.complete);
  const { money, notes } = convertMoney(value?.amounts ?? [], metricsConfig, now);
  return {
    lifetimeValue: value?.amounts ? money : null,
    lifetimeValues: value?.amounts ?? null,
    orderCount: orders && sizeOf(orders),
    returnCount: returns && sizeOf(returns),
    openTicketCount: tickets && sizeOf(tickets),
    firstSeenAt: instantOf(firstOf(all)),
    lastInteractionAt: instantOf(lastOf(all)),
    averageDaysBetweenOrders: orders && intervalOf(orders),
    notes: [...notes, ...(value?.notes ?? [])],
    complete: [...counted.values()].every(({ complete }) => complete),
    freshness: foldFreshness([...counted.values()].flatMap(({ freshness }) => freshness)),
  };
}

function isAccepted({ values: { status } }: RowGroup): boolean {
  return status !== 'REJECTED' && status !== 'CANCELLED';
}

function isOpen({ values }: RowGroup): boolean {
  return isOpenTicket(values.status, values.resolvedAt);
}

function sizeOf(groups: readonly RowGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/**
 * What was paid and not given back, by currency. It is unknown while not all returns are known: it
 * may be less than what the others leave.
 */
function sumUp(orders: readonly RowGroup[], returns: readonly RowGroup[], allReturns = true) {
  if (!allReturns) {
    const note = 'Not all returns could be read: what is to be taken off the value is not known.';
    return { amounts: null, notes: [note] };
  }
  const [paid, back] = [sharesOf(orders, 'total', 1), sharesOf(returns, 'refund', -1)];
  const silent = sizeOf(orders) - timesOf(paid);
  const open = sizeOf(returns) + timesOf(back);
  return {
    amounts: addMoney([...paid, ...back]),
    notes: [
      ...(silent === 0
        ? []
        : [`${silent} orders do not tell what they came to, and are not in the value.`]),
      ...(open === 0
        ? []
        : [`${open} returns do not tell what is paid back, and are not taken off the value.`]),
    ],
  };
}

function sharesOf(groups: readonly RowGroup[], field: string, sign: 1 | -1): Share[] {
  return groups.flatMap(({ values, count }) => {
    const money = values[field] as MoneyValue | null | undefined;
    return money == null ? [] : [{ money, times: sign * count }];
  });
}

function timesOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { times }) => sum + times, 0);
}

function firstOf(groups: readonly RowGroup[]): string {
  return groups.map(({ first }) => first).reduce((a, b) => (a === '' || b < a ? b : a), '');
}

function lastOf(groups: readonly RowGroup[]): string {
  return groups.map(({ last }) => last).reduce((a, b) => (b > a ? b : a), '');
}

/** Mean days from one order to the next; null for fewer than two. */
function intervalOf(orders: readonly RowGroup[]): number | null {
  const count = sizeOf(orders);
  if (count < 2) return null;
  const [first, last] = [firstOf(orders), lastOf(orders)].map((time) => Date.parse(time));
  return ((last ?? 0) - (first ?? 0)) / DAY_MS / (count - 1);
}

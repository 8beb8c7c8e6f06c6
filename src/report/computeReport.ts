import { setImmediate } from 'node:timers/promises';
import type { ExchangeRow } from '../conversation/contacts/Contact.js';
import { toContact } from '../conversation/contacts/toContact.js';
import type { HopDecision } from '../conversation/linking/HopDecision.js';
import { linkContacts } from '../conversation/linking/linkContacts.js';
import { exchangeDatasets } from '../conversation/reading/exchangeDatasets.js';
import type { Customer } from '../identity/Customer.js';
import { toCustomer } from '../identity/toCustomer.js';
import type { Lane } from '../reading/Lane.js';
import { lanesOf } from '../reading/LaneOwner.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { measureConversation } from './measureConversation.js';
import type { FinishedReport, ReportProgress } from './ReportJob.js';
import type { ReportParts } from './ReportParts.js';
import type { ReportWindow } from './ReportWindow.js';
import { readLanes } from './readLanes.js';
import { SourceShare } from './SourceShare.js';
import { StreamedRows } from './StreamedRows.js';
import { Tallies } from './Tallies.js';

/** All that a report on channels says, before it is told as rows. */
export interface ComputedReport extends FinishedReport {
  readonly tallies: Tallies;
}

/** Customers whose conversations are put together at once. */
const BATCH = 200;
/** Customers after whom others get a turn. */
const TURN = 10;

type RowsOf = (lane: Lane) => readonly ExchangeRow[];

/**
 * Puts the conversations of a window together, customer by customer, and measures each. Rows come
 * from streams where sources have them, else record by record.
 */
export async function computeReport(
  parts: ReportParts,
  window: ReportWindow,
  progress: ReportProgress,
  scope: RequestScope,
): Promise<ComputedReport> {
  const { sources, identity, settings } = parts;
  const serving = sources.filter(({ capabilities }) =>
    exchangeDatasets.some((dataset) => capabilities.has(dataset)),
  );
  const shares = new Map(serving.map(({ name }) => [name, new SourceShare(name)]));
  const tallies = new Tallies();
  const computedAt = new Date();
  const count = (rows: readonly ExchangeRow[], decisions: readonly HopDecision[]) => {
    for (const linked of linkContacts(rows.map(toContact), decisions)) {
      const { at } = linked.contacts[0];
      if (at < window.from || at >= window.to) continue;
      tallies.add(measureConversation(linked, computedAt.getTime()));
    }
  };
  progress.total = await identity.customers.count();
  const streamed = await streamAll(parts, window, shares, settings.mostRows, scope);
  for await (const customers of customersOf(parts)) {
    scope.signal.throwIfAborted();
    const lanes = new Map(customers.map((one) => [one, lanesOfExchange(one, parts)]));
    const all = [...lanes.values()].flat();
    const [rowsOf, decisions] = await Promise.all([
      readAll(all, parts, window, shares, streamed, scope),
      decisionsOn(all, parts),
    ]);
    for (const [place, customer] of customers.entries()) {
      const own = lanes.get(customer) ?? [];
      const decided = own.flatMap((lane) => decisions.get(recordKey(lane, parts)) ?? []);
      const known = new Map(decided.map((one) => [one.id, one]));
      count(own.flatMap(rowsOf), [...known.values()]);
      progress.done += 1;
      if (place % TURN === 0) await setImmediate();
    }
  }
  // Records that are not linked yet: each is a person, as far as is known.
  let place = 0;
  for (const rows of streamed.unclaimed()) {
    count(rows, []);
    if (place++ % TURN === 0) await setImmediate();
  }
  return { tallies, shares: [...shares.values()], computedAt };
}

async function streamAll(
  { sources }: ReportParts,
  { range }: ReportWindow,
  shares: ReadonlyMap<string, SourceShare>,
  mostRows: number,
  scope: RequestScope,
): Promise<StreamedRows> {
  const streamed = new StreamedRows(mostRows);
  const streams = sources.flatMap((source) =>
    exchangeDatasets
      .filter((dataset) => source.canStream(dataset))
      // Rows of others are not told by the record that they belong to.
      .filter((dataset) => source.capabilities.get(dataset)?.keyedBy === 'RECORD')
      .map((dataset) => ({ source, dataset, share: shares.get(source.name) })),
  );
  await Promise.all(
    streams.map(async ({ source, dataset, share }) => {
      if (share !== undefined) await streamed.bring(source, dataset, range, share, scope);
    }),
  );
  return streamed;
}

async function* customersOf({ identity }: ReportParts): AsyncIterable<readonly Customer[]> {
  let behind: { readonly createdAt: Date; readonly id: string } | undefined;
  for (;;) {
    const page = await identity.customers.page(BATCH, behind);
    if (page.length > 0) yield page.map(toCustomer);
    behind = page.at(-1);
    if (page.length < BATCH) return;
  }
}

function lanesOfExchange(customer: Customer, { sources }: ReportParts): Lane[] {
  return exchangeDatasets.flatMap((dataset) => lanesOf(customer, dataset, sources));
}

/** Reads what was not streamed, and answers the rows of each lane. */
async function readAll(
  lanes: readonly Lane[],
  { sources }: ReportParts,
  { range }: ReportWindow,
  shares: ReadonlyMap<string, SourceShare>,
  streamed: StreamedRows,
  scope: RequestScope,
): Promise<RowsOf> {
  const found = new Map<string, ReadonlyMap<string, readonly ExchangeRow[]>>();
  await Promise.all(
    sources.flatMap((source) =>
      exchangeDatasets.map(async (dataset) => {
        const share = shares.get(source.name);
        if (share === undefined || streamed.covers(source.name, dataset)) return;
        const keys = lanes
          .filter((lane) => lane.source === source.name && lane.dataset === dataset)
          .map(({ key }) => key);
        if (keys.length === 0) return;
        const unique = [...new Set(keys)];
        const rows = await readLanes(source, dataset, unique, range, share, scope);
        found.set(`${source.name}\u0000${dataset}`, rows);
      }),
    ),
  );
  return (lane) =>
    streamed.covers(lane.source, lane.dataset)
      ? streamed.claim(lane)
      : (found.get(`${lane.source}\u0000${lane.dataset}`)?.get(lane.key) ?? []);
}

function decisionsOn(
  lanes: readonly Lane[],
  parts: ReportParts,
): Promise<ReadonlyMap<string, HopDecision[]>> {
  return parts.hops.byOwners([...new Set(lanes.map((lane) => recordKey(lane, parts)))]);
}

function recordKey({ source, key }: Lane, { identity }: ReportParts): string {
  return identity.hasher.record(source, key);
}

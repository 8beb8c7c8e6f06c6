import { setImmediate } from 'node:timers/promises';
import type { ExchangeRow } from '../conversation/contacts/Contact.js';
import { toContact } from '../conversation/contacts/toContact.js';
import type { HopDecision } from '../conversation/linking/HopDecision.js';
import { linkContacts } from '../conversation/linking/linkContacts.js';
import { exchangeDatasets } from '../conversation/reading/exchangeDatasets.js';
import type { Lane } from '../reading/Lane.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { customersOf } from './customersOf.js';
import { measureConversation } from './measureConversation.js';
import type { FinishedReport, ReportProgress } from './ReportJob.js';
import type { ReportParts } from './ReportParts.js';
import type { ReportWindow } from './ReportWindow.js';
import { readCustomers, sharesOf } from './readCustomers.js';
import { Tallies } from './Tallies.js';

/** All that a report on channels says, before it is told as rows. */
export interface ComputedReport extends FinishedReport {
  readonly tallies: Tallies;
}

/** Customers after whom others get a turn. */
const TURN = 10;

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
  const shares = sharesOf(sources, exchangeDatasets);
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
  const { range } = window;
  const reading = {
    sources,
    datasets: exchangeDatasets,
    range,
    shares,
    mostRows: settings.mostRows,
  };
  let place = 0;
  for await (const people of readCustomers<ExchangeRow>(reading, customersOf(identity), scope)) {
    const decisions = await decisionsOn(
      people.flatMap(({ lanes }) => lanes),
      parts,
    );
    for (const { customer, lanes, rows } of people) {
      const decided = lanes.flatMap((lane) => decisions.get(recordKey(lane, parts)) ?? []);
      const known = new Map(decided.map((one) => [one.id, one]));
      count(rows, [...known.values()]);
      if (customer !== null) progress.done += 1;
      if (place++ % TURN === 0) await setImmediate();
    }
  }
  return { tallies, shares: [...shares.values()], computedAt };
}

function decisionsOn(
  lanes: readonly Lane[],
  parts: ReportParts,
): Promise<ReadonlyMap<string, HopDecision[]>> {
  if (lanes.length === 0) return Promise.resolve(new Map());
  return parts.hops.byOwners([...new Set(lanes.map((lane) => recordKey(lane, parts)))]);
}

function recordKey({ source, key }: Lane, { identity }: ReportParts): string {
  return identity.hasher.record(source, key);
}

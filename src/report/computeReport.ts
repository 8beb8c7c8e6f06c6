import type { ExchangeRow } from '../conversation/contacts/Contact.js';
import { exchangeDatasets } from '../conversation/reading/exchangeDatasets.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { ComputedReport } from './ComputedReport.js';
import { ConversationCounter } from './ConversationCounter.js';
import { countMissing } from './countMissing.js';
import { countStreamed } from './countStreamed.js';
import { inTurns } from './inTurns.js';
import type { ReportProgress } from './ReportJob.js';
import type { ReportParts } from './ReportParts.js';
import type { ReportWindow } from './ReportWindow.js';
import type { SourceShare } from './SourceShare.js';
import type { StreamedRows } from './StreamedRows.js';
import { sharesOf } from './sharesOf.js';
import { streamRows } from './streamRows.js';
import { Tallies } from './Tallies.js';

/**
 * Puts the conversations of a window together, customer by customer, and measures each. Rows that
 * sources stream come first, and what they come to is told early; the rest is then read record by record.
 */
export async function computeReport(
  parts: ReportParts,
  window: ReportWindow,
  progress: ReportProgress,
  onEarly: (report: ComputedReport) => void,
  scope: RequestScope,
): Promise<ComputedReport> {
  const { sources, settings } = parts;
  const shares = sharesOf(sources, exchangeDatasets);
  const reading = { sources, datasets: exchangeDatasets, range: window.range, shares };
  const counter = new ConversationCounter(window);
  const tallies = new Tallies();
  const report = (of: Tallies, from: readonly SourceShare[]): ComputedReport => ({
    tallies: of,
    shares: from.filter(({ isSilent }) => !isSilent),
    computedAt: counter.computedAt,
  });
  progress.total = await parts.identity.customers.count();
  const streamed = await streamRows<ExchangeRow>(reading, settings.mostRows, scope);
  const computation = { parts, reading, scope, progress, streamed, counter, tallies };
  const early = await countStreamed(computation);
  const late = new Set(sources.filter((one) => isLate(one, streamed)).map(({ name }) => name));
  if (late.size > 0) {
    early.merge(tallies);
    const soFar = [...shares.values()].map((one) => (late.has(one.source) ? one.asPending() : one));
    onEarly(report(early, soFar));
    await countMissing(computation);
  }
  // Records that are not linked yet: each is a person, as far as is known.
  await inTurns(streamed.unclaimed(), (rows) => counter.count(rows, [], tallies));
  return report(tallies, [...shares.values()]);
}

/** Whether a source has rows that were not streamed. */
function isLate(
  { name, capabilities }: GuardedSource,
  streamed: StreamedRows<ExchangeRow>,
): boolean {
  return exchangeDatasets.some((one) => capabilities.has(one) && !streamed.covers(name, one));
}

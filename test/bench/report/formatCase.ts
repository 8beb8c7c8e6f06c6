import { quantile } from '../measure/quantile.js';
import type { Tally } from '../measure/Tally.js';
import type { Calls } from '../verify/Calls.js';
import { formatCalls } from './formatCalls.js';
import { formatIncomplete } from './formatIncomplete.js';
import { formatRatio } from './formatRatio.js';
import { formatTable } from './formatTable.js';

const HEAD = ['latency', 'median', 'p95', 'ratio', 'processor', 'ratio'];

/** One case as tables: the first contender is what the others are measured by. */
export function formatCase(
  title: string,
  tallies: readonly Tally[],
  calls: ReadonlyMap<string, Calls>,
): string {
  const median = ({ latencies }: Tally) => quantile(latencies, 0.5);
  const rows = tallies.map((tally) => [
    tally.contender.name,
    `${median(tally).toFixed(2)} ms`,
    `${quantile(tally.latencies, 0.95).toFixed(2)} ms`,
    formatRatio(tally, tallies, median),
    `${tally.cpuMs.toFixed(2)} ms`,
    formatRatio(tally, tallies, ({ cpuMs }) => cpuMs),
  ]);
  return [
    `${title}: ${tallies[0]?.latencies.length ?? 0} answers each`,
    formatTable([HEAD, ...rows]),
    ...formatIncomplete(tallies),
    formatCalls(calls),
  ].join('\n');
}

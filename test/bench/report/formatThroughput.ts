import { IN_FLIGHT } from '../measure/measureThroughput.js';
import { quantile } from '../measure/quantile.js';
import type { Tally } from '../measure/Tally.js';
import { formatIncomplete } from './formatIncomplete.js';
import { formatRatio } from './formatRatio.js';
import { formatTable } from './formatTable.js';

const HEAD = ['throughput', 'answers/s', 'ratio', 'median', 'processor', 'ratio'];

/** Throughput as a table: the first contender is what the others are measured by. */
export function formatThroughput(title: string, tallies: readonly Tally[]): string {
  const perSecond = ({ latencies, busyMs }: Tally) => (latencies.length * 1000) / busyMs;
  const rows = tallies.map((tally) => [
    tally.contender.name,
    perSecond(tally).toFixed(1),
    formatRatio(tally, tallies, perSecond),
    `${quantile(tally.latencies, 0.5).toFixed(2)} ms`,
    `${tally.cpuMs.toFixed(2)} ms`,
    formatRatio(tally, tallies, ({ cpuMs }) => cpuMs),
  ]);
  return [
    `${title}, ${IN_FLIGHT} in flight: ${tallies[0]?.latencies.length ?? 0} answers each`,
    formatTable([HEAD, ...rows]),
    ...formatIncomplete(tallies),
  ].join('\n');
}

import type { Tally } from '../measure/Tally.js';
import type { CaseResult } from './CaseResult.js';
import { formatNotes } from './formatNotes.js';
import { formatRatio } from './formatRatio.js';
import { formatTable } from './formatTable.js';
import { formatTraffic } from './formatTraffic.js';
import { mainTallies } from './mainTallies.js';

/** One case as tables: the first contender is what the others are measured by. */
export function formatCase(result: CaseResult): string {
  const { benchCase, title, inTurn, atOnce, traffic } = result;
  return [
    `${title}: ${mainTallies(result)[0]?.answers ?? 0} answers each`,
    ...formatTallies('one at a time', inTurn),
    ...formatTallies(`${benchCase.clients} at once`, atOnce),
    formatTable(formatTraffic(traffic)),
  ].join('\n');
}

function formatTallies(how: string, tallies: readonly Tally[]): string[] {
  if (tallies.length === 0) return [];
  const head = [how, 'median', 'p95', 'ratio', 'answers/s', 'ratio', 'processor', 'ratio'];
  const rows = tallies.map((tally) => [
    tally.contender.name,
    `${tally.latencyMs(0.5).toFixed(2)} ms`,
    `${tally.latencyMs(0.95).toFixed(2)} ms`,
    formatRatio(tally, tallies, (one) => one.latencyMs(0.5)),
    tally.answersPerSecond.toFixed(1),
    formatRatio(tally, tallies, (one) => one.answersPerSecond),
    `${tally.cpuMs.toFixed(2)} ms`,
    formatRatio(tally, tallies, ({ cpuMs }) => cpuMs),
  ]);
  return [formatTable([head, ...rows]), ...formatNotes(tallies)];
}

import { quantile } from '../measure/quantile.js';
import type { Tally } from '../measure/Tally.js';
import type { CaseResult } from './CaseResult.js';
import { formatRatio } from './formatRatio.js';

/** All cases as tables of Markdown: processor time per answer and median latency, as multiples of the first contender's. */
export function formatSummary(header: string, results: readonly CaseResult[]): string {
  const median = ({ latencies }: Tally) => quantile(latencies, 0.5);
  return [
    header.split('\n').join('  \n'),
    formatMeasure('Processor time per answer', results, ({ cpuMs }) => cpuMs),
    formatMeasure('Median latency', results, median),
    '',
  ].join('\n\n');
}

function formatMeasure(
  name: string,
  results: readonly CaseResult[],
  measure: (tally: Tally) => number,
): string {
  const names = results[0]?.tallies.map(({ contender }) => contender.name) ?? [];
  const rows = results.map(({ title, tallies }) => {
    const cells = names.map((contender, place) => {
      const tally = tallies.find((one) => one.contender.name === contender);
      if (tally === undefined) return '–';
      const [first] = tallies;
      const own = `${measure(tally).toFixed(2)} ms`;
      return place === 0 || first === undefined ? own : formatRatio(tally, tallies, measure);
    });
    return `| ${[title, ...cells].join(' | ')} |`;
  });
  return [
    `| ${[name, ...names].join(' | ')} |`,
    `|${'---|'.repeat(names.length + 1)}`,
    ...rows,
  ].join('\n');
}

import { CONTENDER_NAMES } from '../contenders/ContenderName.js';
import type { Tally } from '../measure/Tally.js';
import type { CaseResult } from './CaseResult.js';
import { formatGoals } from './formatGoals.js';
import { formatMarkdown } from './formatMarkdown.js';
import { formatRatio } from './formatRatio.js';
import { formatTraffic } from './formatTraffic.js';

/** All cases as tables of Markdown: what was reached, the measures as multiples of the first contender's, and what silos were asked. */
export function formatSummary(header: string, results: readonly CaseResult[]): string {
  const inTurn = results.filter((one) => one.inTurn.length > 0);
  const atOnce = results.filter((one) => one.atOnce.length > 0);
  return [
    header.split('\n').join('  \n'),
    formatMarkdown(formatGoals(results)),
    formatMeasure(
      'Processor time per answer, one at a time',
      inTurn,
      'inTurn',
      ({ cpuMs }) => cpuMs,
      'ms',
    ),
    formatMeasure('Median latency', inTurn, 'inTurn', (tally) => tally.latencyMs(0.5), 'ms'),
    formatMeasure(
      'Answers a second, many at once',
      atOnce,
      'atOnce',
      (tally) => tally.answersPerSecond,
      '/s',
    ),
    ...results
      .filter(({ delayMs }) => delayMs === 0)
      .flatMap(({ title, traffic }) => [`${title}:`, formatMarkdown(formatTraffic(traffic))]),
    '',
  ].join('\n\n');
}

function formatMeasure(
  name: string,
  results: readonly CaseResult[],
  how: 'inTurn' | 'atOnce',
  measure: (tally: Tally) => number,
  unit: string,
): string {
  const measured = new Set(results.flatMap((one) => one[how].map((one) => one.contender.name)));
  const names = CONTENDER_NAMES.filter((contender) => measured.has(contender));
  const rows = results.map((one) => {
    const tallies = one[how];
    const cells = names.map((contender, place) => {
      const tally = tallies.find((one) => one.contender.name === contender);
      if (tally === undefined) return '–';
      return place === 0
        ? `${measure(tally).toFixed(2)} ${unit}`
        : formatRatio(tally, tallies, measure);
    });
    return [one.title, ...cells];
  });
  return formatMarkdown([[name, ...names], ...rows]);
}

import type { ContenderName } from '../contenders/ContenderName.js';
import type { Tally } from '../measure/Tally.js';
import type { CaseResult } from './CaseResult.js';
import { type Goal, goals } from './goals.js';
import { mainTallies } from './mainTallies.js';

const LIMIT: ContenderName = 'hand-written';
const HEAD = [
  'against',
  'case',
  'answers per processor time',
  'where hand-written has',
  'answers/s',
  'median latency',
  'goal',
];
const NOT_MEASURED = '–';

/** What was reached of the goals, as the rows of a table with its head; only what was measured. */
export function formatGoals(results: readonly CaseResult[]): string[][] {
  return [HEAD, ...goals.flatMap((goal) => formatGoal(goal, results))];
}

function formatGoal(goal: Goal, results: readonly CaseResult[]): string[][] {
  const { contender, against, benchCase, delayMs, atLeast, atMost } = goal;
  const result = results.find((one) => one.benchCase.name === benchCase && one.delayMs === delayMs);
  if (result === undefined) return [];
  const { title, inTurn, atOnce } = result;
  const processor = mainTallies(result);
  const cells = [
    compare(processor, contender, against, processorRatio),
    against === LIMIT ? '' : compare(processor, LIMIT, against, processorRatio),
    compare(atOnce, contender, against, (own, other) =>
      times(own.answersPerSecond / other.answersPerSecond),
    ),
    compare(inTurn, contender, against, (own, other) =>
      times(own.latencyMs(0.5) / other.latencyMs(0.5)),
    ),
  ];
  if (cells[0] === NOT_MEASURED) return [];
  const versus = contender === 'rotunda' ? against : `${against} (${contender})`;
  const required = atMost === undefined ? `≥ ${atLeast}×` : `latency ≤ ${atMost}×`;
  return [[versus, title, ...cells, required]];
}

function compare(
  tallies: readonly Tally[],
  name: ContenderName,
  against: ContenderName,
  show: (own: Tally, other: Tally) => string,
): string {
  const [own, other] = [name, against].map((one) =>
    tallies.find(({ contender }) => contender.name === one),
  );
  return own && other ? show(own, other) : NOT_MEASURED;
}

function processorRatio({ cpuMs }: Tally, other: Tally): string {
  const own = times(other.cpuMs / cpuMs);
  if (other.wholeCpuMs === other.cpuMs) return own;
  return `${own} (${times(other.wholeCpuMs / cpuMs)} with its subgraphs)`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

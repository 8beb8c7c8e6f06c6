import type { ContenderName } from '../contenders/ContenderName.js';
import type { Tally } from '../measure/Tally.js';
import type { CaseResult } from './CaseResult.js';
import { type Goal, goals } from './goals.js';
import { mainTallies } from './mainTallies.js';

const HEAD = ['against', 'case', 'by processor time', 'by answers/s', 'by median latency', 'goal'];

/** What was reached of the goals, as the rows of a table with its head; only what was measured. */
export function formatGoals(results: readonly CaseResult[]): string[][] {
  return [HEAD, ...goals.flatMap((goal) => formatGoal(goal, results))];
}

function formatGoal(goal: Goal, results: readonly CaseResult[]): string[][] {
  const { contender, against, benchCase, delayMs, atLeast, atMost } = goal;
  const result = results.find((one) => one.benchCase.name === benchCase && one.delayMs === delayMs);
  if (result === undefined) return [];
  const { title, inTurn, atOnce } = result;
  const compare = (tallies: readonly Tally[], measure: (own: Tally, other: Tally) => number) => {
    const [own, other] = [find(tallies, contender), find(tallies, against)];
    return own && other ? `${measure(own, other).toFixed(2)}×` : '–';
  };
  const cells = [
    compare(mainTallies(result), (own, other) => other.cpuMs / own.cpuMs),
    compare(atOnce, (own, other) => own.answersPerSecond / other.answersPerSecond),
    compare(inTurn, (own, other) => own.latencyMs(0.5) / other.latencyMs(0.5)),
  ];
  if (cells.every((cell) => cell === '–')) return [];
  const versus = contender === 'rotunda' ? against : `${against} (${contender})`;
  return [
    [versus, title, ...cells, atMost === undefined ? `≥ ${atLeast}×` : `≤ ${atMost}× its time`],
  ];
}

function find(tallies: readonly Tally[], name: ContenderName): Tally | undefined {
  return tallies.find(({ contender }) => contender.name === name);
}

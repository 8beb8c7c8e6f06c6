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
  const compare = (tallies: readonly Tally[], show: (own: Tally, other: Tally) => string) => {
    const [own, other] = [find(tallies, contender), find(tallies, against)];
    return own && other ? show(own, other) : '–';
  };
  const cells = [
    compare(mainTallies(result), processorRatio),
    compare(atOnce, (own, other) => times(own.answersPerSecond / other.answersPerSecond)),
    compare(inTurn, (own, other) => times(own.latencyMs(0.5) / other.latencyMs(0.5))),
  ];
  if (cells.every((cell) => cell === '–')) return [];
  const versus = contender === 'rotunda' ? against : `${against} (${contender})`;
  return [
    [versus, title, ...cells, atMost === undefined ? `≥ ${atLeast}×` : `≤ ${atMost}× its time`],
  ];
}

function processorRatio({ cpuMs }: Tally, other: Tally): string {
  const own = times(other.cpuMs / cpuMs);
  if (other.wholeCpuMs === other.cpuMs) return own;
  return `${own} (${times(other.wholeCpuMs / cpuMs)} with its subgraphs)`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

function find(tallies: readonly Tally[], name: ContenderName): Tally | undefined {
  return tallies.find(({ contender }) => contender.name === name);
}

import type { Progress } from '../report/createProgress.js';
import type { RoundOptions } from './measureRounds.js';

/** Rounds for a share of those asked for, with as many before them to warm up, and progress shown. */
export function planRounds(
  title: string,
  rounds: number,
  signal: AbortSignal,
  progress: Progress,
): RoundOptions {
  const timed = Math.max(1, Math.round(rounds));
  // A server that runs for days is measured, not its first minute.
  const warmUps = timed;
  let done = 0;
  const onRound = () => progress.show(`timing ${title}`, ++done, warmUps + timed);
  return { warmUps, rounds: timed, signal, onRound };
}

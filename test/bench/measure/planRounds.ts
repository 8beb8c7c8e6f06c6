import type { Progress } from '../report/createProgress.js';
import type { RoundOptions } from './measureRounds.js';

/** A server that runs for days is measured, not its first minute. */
const WARM_UP_SHARE = 0.5;

/** So many rounds, with others before them to warm up, and progress shown. */
export function planRounds(
  title: string,
  rounds: number,
  signal: AbortSignal,
  progress: Progress,
): RoundOptions {
  const warmUps = Math.ceil(rounds * WARM_UP_SHARE);
  let done = 0;
  const onRound = () => progress.show(`timing ${title}`, ++done, warmUps + rounds);
  return { warmUps, rounds, signal, onRound };
}

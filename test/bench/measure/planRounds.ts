import type { Progress } from '../report/createProgress.js';
import type { RoundOptions } from './measureRounds.js';

/** So many rounds, with others before them to warm up, and progress shown. */
export function planRounds(
  title: string,
  { rounds, warmUps }: Pick<RoundOptions, 'rounds' | 'warmUps'>,
  signal: AbortSignal,
  progress: Progress,
): RoundOptions {
  let done = 0;
  const onRound = () => progress.show(`timing ${title}`, ++done, warmUps + rounds);
  return { warmUps, rounds, signal, onRound };
}

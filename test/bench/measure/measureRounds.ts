import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import { askCase } from './askCase.js';
import { rotate } from './rotate.js';
import { Tally } from './Tally.js';

/** How long a case is measured, and who is told. */
export interface RoundOptions {
  readonly warmUps: number;
  readonly rounds: number;
  readonly signal: AbortSignal;
  readonly onRound: () => void;
}

/** Asks all contenders the same question in turn, round after round, one question at a time. */
export async function measureRounds(
  contenders: readonly Contender[],
  benchCase: BenchCase,
  { warmUps, rounds, signal, onRound }: RoundOptions,
): Promise<Tally[]> {
  const tallies = contenders.map((contender) => new Tally(contender));
  const run = async (round: number, isTimed: boolean) => {
    signal.throwIfAborted();
    for (const tally of rotate(tallies, round)) {
      const answer = await askCase(tally.contender, benchCase, round);
      if (isTimed) tally.add(answer);
    }
    onRound();
  };
  for (let round = 0; round < warmUps; round++) await run(round, false);
  await Tally.run(tallies, async () => {
    for (let round = 0; round < rounds; round++) await run(round, true);
  });
  return tallies;
}

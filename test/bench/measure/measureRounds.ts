import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import type { AskBlock } from './AskBlock.js';
import { rotate } from './rotate.js';
import { Tally } from './Tally.js';

/** How long a case is measured, and who is told. */
export interface RoundOptions {
  readonly warmUps: number;
  readonly rounds: number;
  readonly signal: AbortSignal;
  readonly onRound: () => void;
}

/** Asks all contenders the same block of questions in turn, round after round. */
export async function measureRounds(
  contenders: readonly Contender[],
  benchCase: BenchCase,
  ask: AskBlock,
  { warmUps, rounds, signal, onRound }: RoundOptions,
): Promise<Tally[]> {
  const tallies = contenders.map((contender) => new Tally(contender));
  for (let round = 0; round < warmUps + rounds; round++) {
    const from = round * benchCase.block;
    const questions = Array.from({ length: benchCase.block }, (_, at) => from + at);
    for (const tally of rotate(tallies, round)) {
      signal.throwIfAborted();
      const block = () => ask(tally.contender, benchCase, questions);
      if (round < warmUps) await block();
      else await tally.run(block);
    }
    onRound();
  }
  return tallies;
}

import { mapConcurrently } from '../../../src/lib/mapConcurrently.js';
import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import { askCase } from './askCase.js';
import type { RoundOptions } from './measureRounds.js';
import { rotate } from './rotate.js';
import { Tally } from './Tally.js';

/** Questions that are under way at once, and those of a block. */
export const IN_FLIGHT = 8;
const BLOCK = 3 * IN_FLIGHT;

/** Asks each contender block after block of questions, several at once; the blocks take turns. */
export async function measureThroughput(
  contenders: readonly Contender[],
  benchCase: BenchCase,
  { warmUps, rounds, signal, onRound }: RoundOptions,
): Promise<Tally[]> {
  const tallies = contenders.map((contender) => new Tally(contender));
  const questions = Array.from({ length: BLOCK }, (_, question) => question);
  const run = async (round: number, isTimed: boolean) => {
    for (const tally of rotate(tallies, round)) {
      signal.throwIfAborted();
      const startedAt = performance.now();
      const answers = await mapConcurrently(questions, IN_FLIGHT, (question) =>
        askCase(tally.contender, benchCase, round * BLOCK + question),
      );
      if (!isTimed) continue;
      tally.busyMs += performance.now() - startedAt;
      for (const answer of answers) tally.add(answer);
    }
    onRound();
  };
  for (let round = 0; round < warmUps; round++) await run(round, false);
  await Tally.run(tallies, async () => {
    for (let round = 0; round < rounds; round++) await run(round, true);
  });
  return tallies;
}

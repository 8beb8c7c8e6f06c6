import type { HatShop } from '../../../src/demo/startHatShop.js';
import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import type { Progress } from '../report/createProgress.js';
import type { Calls } from './Calls.js';
import { countRequests } from './countRequests.js';
import { questionsToVerify } from './questionsToVerify.js';
import { verifyCase } from './verifyCase.js';

/** A case whose answers were found equal, and the calls that each contender makes for one. */
export interface VerifiedCase {
  readonly benchCase: BenchCase;
  readonly calls: ReadonlyMap<string, Calls>;
}

/** Compares the answers of all cases; throws where two differ. */
export async function verifyCases(
  contenders: readonly Contender[],
  cases: readonly BenchCase[],
  shop: HatShop,
  signal: AbortSignal,
  progress: Progress,
): Promise<VerifiedCase[]> {
  const verified: VerifiedCase[] = [];
  for (const benchCase of cases) {
    const total = questionsToVerify(benchCase) * contenders.length;
    let done = 0;
    const onAnswer = () => {
      signal.throwIfAborted();
      progress.show(`comparing ${benchCase.title}`, ++done, total);
    };
    const count = () => countRequests(shop);
    verified.push({ benchCase, calls: await verifyCase(contenders, benchCase, count, onAnswer) });
  }
  return verified;
}

import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import type { Progress } from '../report/createProgress.js';
import type { AnswerTraffic } from './AnswerTraffic.js';
import { questionsToVerify } from './questionsToVerify.js';
import type { SiloSide } from './SiloSide.js';
import { verifyCase } from './verifyCase.js';

/** A case whose answers were found equal, who takes part in it, and what each asks of the silos for one answer. */
export interface VerifiedCase {
  readonly benchCase: BenchCase;
  readonly contenders: readonly Contender[];
  readonly traffic: ReadonlyMap<string, AnswerTraffic>;
}

/** Compares the answers of all cases; throws where two differ. */
export async function verifyCases(
  all: readonly Contender[],
  cases: readonly BenchCase[],
  siloSide: SiloSide,
  signal: AbortSignal,
  progress: Progress,
): Promise<VerifiedCase[]> {
  const verified: VerifiedCase[] = [];
  for (const benchCase of cases) {
    const contenders = all.filter(({ endpoints }) => endpoints[benchCase.name] !== undefined);
    const total = 2 * questionsToVerify(benchCase) * contenders.length;
    let done = 0;
    const onAnswered = (count: number) => {
      signal.throwIfAborted();
      done += count;
      progress.show(`comparing ${benchCase.title}`, done, total);
    };
    const traffic = await verifyCase(contenders, benchCase, siloSide, onAnswered);
    verified.push({ benchCase, contenders, traffic });
  }
  return verified;
}

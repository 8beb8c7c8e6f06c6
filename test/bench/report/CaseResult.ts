import type { BenchCase } from '../cases/BenchCase.js';
import type { Tally } from '../measure/Tally.js';
import type { AnswerTraffic } from '../verify/AnswerTraffic.js';

/** What came of one case: the first contender is what the others are measured by. */
export interface CaseResult {
  readonly benchCase: BenchCase;
  /** How much later the silos answered than they do. */
  readonly delayMs: number;
  readonly title: string;
  /** One question at a time; none where a case is about many at once. */
  readonly inTurn: readonly Tally[];
  /** As many as the case has clients; none where silos are slow. */
  readonly atOnce: readonly Tally[];
  /** What each contender asks of the silos for one answer. */
  readonly traffic: ReadonlyMap<string, AnswerTraffic>;
}

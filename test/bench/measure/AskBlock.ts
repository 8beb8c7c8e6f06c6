import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import type { TimedAnswer } from './postJson.js';

/** A way to ask a contender some questions of a case; the answers come in the order of the questions. */
export type AskBlock = (
  contender: Contender,
  benchCase: BenchCase,
  questions: readonly number[],
) => Promise<readonly TimedAnswer[]>;

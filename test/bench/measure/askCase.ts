import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import { endpointOf } from '../contenders/endpointOf.js';
import { postJson, type TimedAnswer } from './postJson.js';

/** Asks a contender one question of a case. */
export function askCase(
  contender: Contender,
  benchCase: BenchCase,
  question: number,
): Promise<TimedAnswer> {
  const variables = benchCase.variables(contender.name, question);
  const isPlain = contender.name === 'hand-written';
  const body = isPlain ? variables : { query: benchCase.query, variables };
  return postJson(endpointOf(contender, benchCase.name), body);
}

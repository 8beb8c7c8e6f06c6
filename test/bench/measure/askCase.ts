import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import { postJson, type TimedAnswer } from './postJson.js';

/** Asks a contender one question of a case. */
export function askCase(
  { name, endpoints }: Contender,
  benchCase: BenchCase,
  question: number,
): Promise<TimedAnswer> {
  const variables = benchCase.variables(name, question);
  const body = name === 'hand-written' ? variables : { query: benchCase.query, variables };
  return postJson(endpoints[benchCase.name], body);
}

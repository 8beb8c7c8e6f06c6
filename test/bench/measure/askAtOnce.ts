import { chunk } from '../../../src/lib/chunk.js';
import { mapConcurrently } from '../../../src/lib/mapConcurrently.js';
import type { AskBlock } from './AskBlock.js';
import { askCase } from './askCase.js';

/** Asks as many questions at once as the case has clients. */
export const askAtOnce: AskBlock = async (contender, benchCase, questions) => {
  const { clients, inWaves } = benchCase;
  const ask = (question: number) => askCase(contender, benchCase, question);
  if (!inWaves) return mapConcurrently(questions, clients, ask);
  const answers = [];
  for (const wave of chunk(questions, clients)) answers.push(...(await Promise.all(wave.map(ask))));
  return answers;
};

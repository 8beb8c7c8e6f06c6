import { mapConcurrently } from '../../../src/lib/mapConcurrently.js';
import type { AskBlock } from './AskBlock.js';
import { askCase } from './askCase.js';

/** Asks one question after the other. */
export const askInTurn: AskBlock = (contender, benchCase, questions) =>
  mapConcurrently(questions, 1, (question) => askCase(contender, benchCase, question));

import { SourceError } from './SourceError.js';

/** The first trouble among answers; undefined where there is none. */
export function worstOf(answers: Iterable<unknown>): SourceError | undefined {
  for (const answer of answers) {
    if (answer instanceof SourceError) return answer;
  }
  return undefined;
}

import { SourceError } from './SourceError.js';

/** The first trouble among some answers. */
export function firstError(answers: Iterable<unknown>): SourceError | undefined {
  for (const answer of answers) {
    if (answer instanceof SourceError) return answer;
  }
  return undefined;
}

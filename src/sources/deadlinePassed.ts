import { SourceError } from './SourceError.js';

/** What is said of a source that had not answered in time. */
export function deadlinePassed(): SourceError {
  return new SourceError('SOURCE_TIMEOUT', 'no answer before the deadline');
}

import { readPath } from '../documents/readPath.js';
import { SourceError } from '../SourceError.js';

/** The rows at a path; a single object is a list of one, and null is none: what is not there at all is no answer. */
export function rowsAt(path: string, data: unknown): readonly unknown[] | SourceError {
  const found = readPath(path, data);
  if (found === undefined) {
    return new SourceError('SOURCE_BAD_RESPONSE', 'the answer has no rows where they should be');
  }
  return [found ?? []].flat();
}

import { readPath } from '../documents/readPath.js';
import { SourceError } from '../SourceError.js';
import { listAt } from './listAt.js';

/**
 * The rows at a path; with `keepsFailed`, those that `[*]` leads to and that are null are among them.
 * A single object is a list of one, and null is none: what is not there at all is no answer.
 */
export function rowsAt(
  path: string,
  data: unknown,
  keepsFailed = false,
): readonly unknown[] | SourceError {
  const found = keepsFailed ? listAt(path, data) : readPath(path, data);
  if (found === undefined) {
    return new SourceError('SOURCE_BAD_RESPONSE', 'the answer has no rows where they should be');
  }
  return [found ?? []].flat();
}

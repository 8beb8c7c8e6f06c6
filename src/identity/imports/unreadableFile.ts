import { RequestError } from '../../errors/RequestError.js';
import { getErrorCode } from '../../lib/getErrorCode.js';

/** What is said where a file that is to be imported cannot be opened. */
export function unreadableFile(path: string, error: unknown): RequestError {
  const code = getErrorCode(error) ?? 'no code';
  return new RequestError(
    'BAD_USER_INPUT',
    `Expected a file that can be read at ${path} (${code}).`,
  );
}

import { RequestError } from '../errors/RequestError.js';
import type { SourceError } from '../sources/SourceError.js';

/** What is thrown where a thing that was named by its id cannot be read. */
export function unreadable(what: string, { isDenied, message: why }: SourceError): RequestError {
  if (isDenied) return new RequestError('FORBIDDEN', `This ${what} ${why}.`);
  const message = `The source that holds this ${what} did not answer.`;
  return new RequestError('LOOKUP_INCOMPLETE', message, { retryable: true });
}

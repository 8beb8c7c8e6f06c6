import type { SourceError } from '../../sources/SourceError.js';

/** Why a source did not answer, with what it said itself, where it said anything. */
export function wordsOf({ message, said }: SourceError): string {
  return said === '' ? message : `${message}; it said: ${said}`;
}

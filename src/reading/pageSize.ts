import { RequestError } from '../errors/RequestError.js';

const DEFAULT = 20;
const MAX = 100;

/** The page size that `first` asks for: 1 to 100, and 20 where it was left out or is null, as clients send what they leave open. */
export function pageSize(first: number | null | undefined, field: string): number {
  if (first == null) return DEFAULT;
  if (first >= 1 && first <= MAX) return first;
  throw new RequestError(
    'BAD_USER_INPUT',
    `${field}(first:) expects a number from 1 to ${MAX}, got ${first}.`,
  );
}

import { RequestError } from '../errors/RequestError.js';

const DEFAULT = 20;
const MAX = 100;

/** The page size that `first` asks for: 1 to 100, and 20 where it was left out. */
export function pageSize(first: number | null | undefined, field: string): number {
  if (first === undefined) return DEFAULT;
  if (first !== null && first >= 1 && first <= MAX) return first;
  throw new RequestError(
    'BAD_USER_INPUT',
    `${field}(first:) expects a number from 1 to ${MAX}, got ${first === null ? 'null' : first}.`,
  );
}

import { encodeStrictly } from './encodeStrictly.js';

/** Parameters as a query that has one spelling only: a blank is `%20`, never `+`. */
export function writeQuery(parameters: Iterable<readonly [string, string]>): string {
  return [...parameters]
    .map(([name, value]) => `${encodeStrictly(name)}=${encodeStrictly(value)}`)
    .join('&');
}

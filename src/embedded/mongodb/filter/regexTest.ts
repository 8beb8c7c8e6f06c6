import { BSONRegExp } from 'bson';
import { compareValues } from '../bson/compareValues.js';
import type { ValueTest } from './matcher.js';
import { translateRegex } from './translateRegex.js';

/** The test of a regular expression: matches strings, and a stored expression that is the same. */
export function regexTest(pattern: BSONRegExp): ValueTest {
  const regex = translateRegex(pattern.pattern, pattern.options);
  return (value) =>
    typeof value === 'string'
      ? regex.test(value)
      : value instanceof BSONRegExp && compareValues(value, pattern) === 0;
}

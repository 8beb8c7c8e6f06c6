import { assertNever } from '../../../lib/assertNever.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { noArrayIndex, visitPath } from '../path/visitPath.js';
import type { Condition, MatchDetails } from './matcher.js';

/** Whether the values that a path means in a document meet a condition. */
export function pathMatches(
  document: BsonDocument,
  path: readonly string[],
  condition: Condition,
  details?: MatchDetails,
): boolean {
  switch (condition.kind) {
    case 'test':
      return visitPath(document, path, condition.leafArrays, (value, arrayIndex) => {
        if (!condition.test(value, details)) return false;
        if (details !== undefined && arrayIndex !== noArrayIndex) details.arrayIndex = arrayIndex;
        return true;
      });
    case 'not':
      return !condition.conditions.every((inner) => pathMatches(document, path, inner));
    case 'all':
      return condition.conditions.every((inner) => pathMatches(document, path, inner, details));
    case 'never':
      return false;
    default:
      return assertNever(condition);
  }
}

/** Whether one value, such as an array's item, meets a condition; arrays within are not entered. */
export function valueMatches(value: BsonValue | undefined, condition: Condition): boolean {
  switch (condition.kind) {
    case 'test':
      return condition.test(value);
    case 'not':
      return !condition.conditions.every((inner) => valueMatches(value, inner));
    case 'all':
      return condition.conditions.every((inner) => valueMatches(value, inner));
    case 'never':
      return false;
    default:
      return assertNever(condition);
  }
}

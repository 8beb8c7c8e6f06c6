import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { isTruthy } from '../bson/isTruthy.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { isOperatorDocument } from '../filter/isOperatorDocument.js';
import { readFilterBounds } from './readFilterBounds.js';

/**
 * Whether every match of a query surely matches an index's partial filter too. Seen are conditions
 * that the query repeats, and `$exists: true` of a field that the query wants to have a value.
 */
export function impliesFilter(query: BsonDocument, partialFilter: BsonDocument): boolean {
  const conjuncts = conjunctsOf(query);
  return conjunctsOf(partialFilter).every(
    ([name, condition]) =>
      conjuncts.some(([other, same]) => other === name && compareValues(same, condition) === 0) ||
      (isExistsTrue(condition) && requiresValue(query, name)),
  );
}

function conjunctsOf(filter: BsonDocument): [string, BsonValue][] {
  return Object.entries(filter).flatMap(([name, value]): [string, BsonValue][] => {
    if (name === '$and' && Array.isArray(value))
      return value.filter(isDocument).flatMap(conjunctsOf);
    if (!isOperatorDocument(value)) return [[name, value]];
    // `{ a: { $gt: 1, $lt: 5 } }` says two things of `a`.
    return Object.entries(value).map(([operator, operand]) => [
      name,
      operator === '$eq' ? operand : newDocument({ [operator]: operand }),
    ]);
  });
}

function isExistsTrue(condition: BsonValue): boolean {
  return isDocument(condition) && '$exists' in condition && isTruthy(condition.$exists);
}

function requiresValue(query: BsonDocument, name: string): boolean {
  const bounds = readFilterBounds(query).fields.get(name);
  if (bounds === undefined) return false;
  if (bounds.points !== undefined) return bounds.points.every((point) => point !== null);
  return bounds.lower !== undefined || bounds.upper !== undefined;
}

import type { Condition } from '../../config/journeys/Condition.js';
import type { Row } from '../../dataset/Row.js';
import { fitsTest } from './fitsTest.js';

/** Whether an interaction is one that a condition speaks of. */
export function fitsCondition(row: Row, condition: Condition): boolean {
  if (condition.kind === 'anyOf') {
    return condition.conditions.some((one) => fitsCondition(row, one));
  }
  const { type, fields } = condition;
  return (type === undefined || row.__typename === type) && fitsTest(row, fields);
}

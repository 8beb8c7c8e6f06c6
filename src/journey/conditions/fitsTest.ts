import type { FieldTest } from '../../config/journeys/Condition.js';

/** Whether a value of a field is what it must be. */
export function fitsTest(value: unknown, test: FieldTest): boolean {
  if (test === null) return value == null;
  if (isList(test)) return test.some((one) => fitsTest(value, one));
  if (Array.isArray(value)) return value.some((item) => fitsTest(item, test));
  if (test instanceof RegExp) {
    // Unlike `test`, `search` begins anew each time, also where a pattern is global.
    return value != null && typeof value !== 'object' && String(value).search(test) >= 0;
  }
  if (typeof test !== 'object') return value === test;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(test).every(([name, one]) => fitsTest(Reflect.get(value, name), one));
}

function isList(test: FieldTest): test is readonly FieldTest[] {
  return Array.isArray(test);
}

import { Double } from 'bson';

/** Whether a JavaScript number would be written as an int32. */
export function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

/** The value that stands for a BSON double, whole or not. */
export function makeDouble(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

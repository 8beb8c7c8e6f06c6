import type { FieldPlace } from './FieldPlace.js';

/** What is said where a field that may not be null has no value. */
export function missingValue({ parentType, field }: FieldPlace): Error {
  return new Error(`Cannot return null for non-nullable field ${parentType.name}.${field.name}.`);
}

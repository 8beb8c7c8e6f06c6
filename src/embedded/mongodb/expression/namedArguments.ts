import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';

/** The operand of an operator with named arguments, checked for missing and unknown names. */
export function namedArguments(
  operator: string,
  operand: BsonValue,
  required: readonly string[],
  optional: readonly string[] = [],
): BsonDocument {
  if (!isDocument(operand)) {
    throw new CommandError(9, `${operator} only supports an object as its argument`);
  }
  const missing = required.find((name) => !(name in operand));
  if (missing !== undefined) {
    throw new CommandError(9, `${operator} requires '${missing}' to be specified`);
  }
  const unknown = Object.keys(operand).find(
    (name) => !required.includes(name) && !optional.includes(name),
  );
  if (unknown !== undefined) {
    throw new CommandError(9, `${operator} found an unknown argument: ${unknown}`);
  }
  return operand;
}

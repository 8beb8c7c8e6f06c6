import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { parseUpdatePath } from './parseUpdatePath.js';
import type { FieldUpdate } from './updateAtPath.js';

/** `$rename` as two updates: the field goes at the old path and comes at the new one. */
export function renameUpdates(from: string, operand: BsonValue): FieldUpdate[] {
  if (typeof operand !== 'string') {
    throw new CommandError(
      2,
      `The 'to' field for $rename must be a string: ${from}: ${describeValue(operand)}`,
    );
  }
  refuseImpossible(from, operand);
  return [
    {
      path: from,
      steps: parseUpdatePath(from, new Map()),
      operator: { creates: false, apply: () => undefined },
    },
    {
      path: operand,
      steps: parseUpdatePath(operand, new Map()),
      operator: {
        creates: true,
        apply: (current, { document }) => {
          refuseArray(document, from);
          refuseArray(document, operand);
          return valueAt(document, from) ?? current;
        },
      },
    },
  ];
}

function refuseImpossible(from: string, to: string): void {
  if (from === to) {
    throw new CommandError(2, `The source and target field for $rename must differ: ${from}`);
  }
  if (from.startsWith(`${to}.`) || to.startsWith(`${from}.`)) {
    throw new CommandError(
      2,
      `The source and target field for $rename must not be on the same path: ${from}: "${to}"`,
    );
  }
  for (const path of [from, to]) {
    if (path.includes('$')) {
      throw new CommandError(
        2,
        `The source and target field for $rename may not be dynamic: ${path}`,
      );
    }
    if (path === '_id') {
      throw new CommandError(
        66,
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
  }
}

function valueAt(document: BsonDocument, path: string): BsonValue | undefined {
  let value: BsonValue | undefined = document;
  for (const name of path.split('.')) {
    value = isDocument(value) ? value[name] : undefined;
  }
  return value;
}

/** Items of arrays are not renamed, neither from nor to. */
function refuseArray(document: BsonDocument, path: string): void {
  let value: BsonValue | undefined = document;
  for (const name of path.split('.')) {
    if (Array.isArray(value)) {
      throw new CommandError(2, `The fields of $rename cannot be array elements: '${path}'`);
    }
    value = isDocument(value) ? value[name] : undefined;
  }
}

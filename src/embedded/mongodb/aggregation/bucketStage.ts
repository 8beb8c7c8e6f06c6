import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { compareTypes, compareValues } from '../bson/compareValues.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileExpression } from '../expression/compileExpression.js';
import { namedArguments } from '../expression/namedArguments.js';
import { rootScope, type Variables } from '../expression/scope.js';
import { encodeKey } from '../key/encodeKey.js';
import { sortByKey } from '../key/sortByKey.js';
import { compileOutputs, Group } from './groupStage.js';
import type { StageCompiler } from './stage.js';

/** Compiles `$bucket`. */
export const bucketStage: StageCompiler = (operand, { variables }) => {
  const named = namedArguments(
    '$bucket',
    operand,
    ['groupBy', 'boundaries'],
    ['default', 'output'],
  );
  const groupBy = compileExpression(named.groupBy ?? null, variables);
  const boundaries = parseBoundaries(named.boundaries, variables);
  const otherwise = parseDefault(named.default, boundaries, variables);
  const output = named.output ?? newDocument({ count: newDocument({ $sum: 1 }) });
  if (!isDocument(output)) throw new CommandError(40196, "$bucket: 'output' must be an object");
  const outputs = compileOutputs(output, variables);
  return function* bucket(documents) {
    const groups = new Map<string, { readonly id: BsonValue; readonly group: Group }>();
    for (const document of documents) {
      const scope = rootScope(document, variables);
      const id = bucketOf(groupBy(scope), boundaries) ?? otherwise;
      if (id === undefined) {
        throw new CommandError(
          40066,
          '$bucket: a value is outside of the boundaries, and no default was specified',
        );
      }
      const key = encodeKey([id]);
      const found = groups.get(key) ?? { id, group: new Group(id, outputs) };
      groups.set(key, found);
      found.group.add(scope);
    }
    const inOrder = sortByKey(groups, ([key]) => key);
    for (const [, { group }] of inOrder) yield group.result();
  };
};

function parseBoundaries(value: BsonValue | undefined, variables: Variables): BsonValue[] {
  if (!Array.isArray(value) || value.length < 2) {
    throw new CommandError(40192, "$bucket: 'boundaries' must be an array of at least two values");
  }
  const boundaries = value.map((item) => constant(item, variables));
  boundaries.slice(1).forEach((boundary, index) => {
    const before = boundaries[index] as BsonValue;
    if (compareTypes(before, boundary) !== 0) {
      throw new CommandError(
        40193,
        `$bucket: all 'boundaries' must be of one type, found ${bsonTypeName(before)} and ${bsonTypeName(boundary)}`,
      );
    }
    if (compareValues(before, boundary) >= 0) {
      throw new CommandError(40194, "$bucket: 'boundaries' must be in ascending order");
    }
  });
  return boundaries;
}

function parseDefault(
  value: BsonValue | undefined,
  boundaries: readonly BsonValue[],
  variables: Variables,
): BsonValue | undefined {
  if (value === undefined) return undefined;
  const otherwise = constant(value, variables);
  if (bucketOf(otherwise, boundaries) !== undefined) {
    throw new CommandError(40199, "$bucket: 'default' must be outside of the boundaries");
  }
  return otherwise;
}

function constant(value: BsonValue, variables: Variables): BsonValue {
  return compileExpression(value, variables)(rootScope(newDocument(), variables)) ?? null;
}

/** The lower boundary of the bucket that a value belongs to. */
function bucketOf(
  value: BsonValue | undefined,
  boundaries: readonly BsonValue[],
): BsonValue | undefined {
  if (value === undefined) return undefined;
  const above = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0);
  return above > 0 ? boundaries[above - 1] : undefined;
}

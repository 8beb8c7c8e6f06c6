import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileExpression } from '../expression/compileExpression.js';
import type { Expression } from '../expression/expression.js';
import { namedArguments } from '../expression/namedArguments.js';
import { rootScope, type Variables } from '../expression/scope.js';
import { encodeKey } from '../key/encodeKey.js';
import type { FieldPattern } from '../key/fieldPattern.js';
import { parseSort } from '../key/parseSort.js';
import { sortByKey } from '../key/sortByKey.js';
import { sortKey } from '../key/sortKey.js';
import { setPath } from '../path/setPath.js';
import { compileWindowFunction } from './compileWindowFunction.js';
import type { StageCompiler } from './stage.js';

/** Compiles `$setWindowFields`. */
export const setWindowFieldsStage: StageCompiler = (operand, { variables }) => {
  const named = namedArguments('$setWindowFields', operand, ['output'], ['partitionBy', 'sortBy']);
  const partitionBy = compileExpression(named.partitionBy ?? null, variables);
  const sort = named.sortBy === undefined ? undefined : parseSort(needDocument(named.sortBy));
  const outputs = Object.entries(needDocument(named.output)).map(([field, specification]) => ({
    path: field.split('.'),
    compute: compileWindowFunction(field, specification, sort, variables),
  }));
  return function* setWindowFields(documents) {
    for (const partition of partitions(documents, partitionBy, sort, variables)) {
      const columns = outputs.map(({ path, compute }) => ({ path, values: compute(partition) }));
      for (const [index, document] of partition.entries()) {
        yield columns.reduce(
          (result, { path, values }) => setPath(result, path, values[index]),
          document,
        );
      }
    }
  };
};

function needDocument(value: BsonValue | undefined): BsonDocument {
  if (isDocument(value)) return value;
  throw new CommandError(9, "$setWindowFields: 'output' and 'sortBy' must be objects");
}

function partitions(
  documents: Iterable<BsonDocument>,
  partitionBy: Expression,
  sort: FieldPattern | undefined,
  variables: Variables,
): BsonDocument[][] {
  const byKey = new Map<string, BsonDocument[]>();
  for (const document of documents) {
    const value = partitionBy(rootScope(document, variables)) ?? null;
    if (Array.isArray(value)) {
      throw new CommandError(
        14,
        'An expression used to partition cannot evaluate to value of type array',
      );
    }
    const key = encodeKey([value]);
    const partition = byKey.get(key);
    if (partition === undefined) byKey.set(key, [document]);
    else partition.push(document);
  }
  const inOrder = sortByKey(byKey, ([key]) => key).map(([, partition]) => partition);
  return sort === undefined
    ? inOrder
    : inOrder.map((partition) => sortByKey(partition, (document) => sortKey(document, sort)));
}

import { asInteger } from '../bson/asInteger.js';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileExpression } from '../expression/compileExpression.js';
import { rootScope } from '../expression/scope.js';
import { compileFilter } from '../filter/compileFilter.js';
import { parseSort } from '../key/parseSort.js';
import { sortByKey } from '../key/sortByKey.js';
import { sortKey } from '../key/sortKey.js';
import { compileAddFields } from '../projection/compileAddFields.js';
import { compileProjection } from '../projection/compileProjection.js';
import type { Stage, StageCompiler, StageTable } from './stage.js';

/** Stages that need no more than the documents that reach them. */
export const simpleStages: StageTable = {
  $match: (operand, { variables }) => {
    const matches = compileFilter(needDocument('$match', operand, 15959), variables);
    return filterBy((document) => matches(document));
  },
  $sort: (operand) => {
    const pattern = parseSort(needDocument('$sort', operand, 15973));
    if (pattern.names.length === 0) {
      throw new CommandError(15976, '$sort stage must have at least one sort key');
    }
    return (documents) => sortByKey(documents, (document) => sortKey(document, pattern));
  },
  $limit: (operand) => take(needCount('$limit', operand, 1)),
  $skip: (operand) => drop(needCount('$skip', operand, 0)),
  $project: (operand, { variables }) => {
    const specification = needDocument('$project', operand, 15969);
    if (Object.keys(specification).length === 0) {
      throw new CommandError(
        51272,
        'Invalid $project :: caused by :: projection specification must have at least one field',
      );
    }
    const projection = compileProjection(specification, 'stage', variables);
    return mapBy((document) => projection.apply(document));
  },
  $addFields: addFields,
  $set: addFields,
  $unset: (operand) => {
    const names = Array.isArray(operand) ? operand : [operand];
    const fields = names.map((name): [string, BsonValue] => {
      if (typeof name === 'string' && name !== '') return [name, 0];
      throw new CommandError(31002, '$unset specification must be a string or an array of strings');
    });
    if (fields.length === 0) throw new CommandError(31119, '$unset needs at least one field');
    const projection = compileProjection(newDocument(Object.fromEntries(fields)), 'stage');
    return mapBy((document) => projection.apply(document));
  },
  $replaceRoot: (operand, context) => {
    const { newRoot } = needDocument('$replaceRoot', operand, 40229);
    if (newRoot === undefined)
      throw new CommandError(
        40414,
        "BSON field '$replaceRoot.newRoot' is missing but a required field",
      );
    return replaceWith(newRoot, context);
  },
  $replaceWith: replaceWith,
  $count: (operand) => {
    const name = countField(operand);
    return function* count(documents) {
      let size = 0;
      for (const _ of documents) size++;
      if (size > 0) yield newDocument({ [name]: size });
    };
  },
  $sample: (operand) => {
    const { size } = needDocument('$sample', operand, 28745);
    const count = needCount('$sample', size ?? null, 1);
    return (documents) => sortByKey(documents, () => Math.random().toFixed(16)).slice(0, count);
  },
};

function needDocument(stage: string, operand: BsonValue, code: number): BsonDocument {
  if (isDocument(operand)) return operand;
  throw new CommandError(code, `${stage} needs an object, not ${bsonTypeName(operand)}`);
}

function needCount(stage: string, operand: BsonValue, least: number): number {
  const count = asInteger(operand);
  if (count !== undefined && count >= least) return count;
  const code = stage !== '$limit' ? 5107200 : count === undefined ? 5107201 : 15958;
  throw new CommandError(code, `invalid argument to ${stage} stage: ${describeValue(operand)}`);
}

function countField(operand: BsonValue): string {
  if (typeof operand !== 'string') throw countError(40156, 'a non-empty string');
  if (operand === '') throw countError(40157, 'a non-empty string');
  if (operand.startsWith('$')) throw countError(40158, 'a name without $ in front');
  if (operand.includes('.')) throw countError(40160, "a name without '.'");
  return operand;
}

function countError(code: number, expected: string): CommandError {
  return new CommandError(code, `the count field must be ${expected}`);
}

function filterBy(isKept: (document: BsonDocument) => boolean): Stage {
  return function* filter(documents) {
    for (const document of documents) if (isKept(document)) yield document;
  };
}

function mapBy(convert: (document: BsonDocument) => BsonDocument): Stage {
  return function* map(documents) {
    for (const document of documents) yield convert(document);
  };
}

function take(count: number): Stage {
  return function* limit(documents) {
    let left = count;
    for (const document of documents) {
      yield document;
      if (--left <= 0) return;
    }
  };
}

function drop(count: number): Stage {
  return function* skip(documents) {
    let left = count;
    for (const document of documents) if (left-- <= 0) yield document;
  };
}

function addFields(...[operand, { variables }]: Parameters<StageCompiler>): Stage {
  const specification = needDocument('$addFields', operand, 40272);
  return mapBy(compileAddFields(specification, variables));
}

function replaceWith(...[operand, { variables }]: Parameters<StageCompiler>): Stage {
  const evaluate = compileExpression(operand, variables);
  return mapBy((document) => {
    const result = evaluate(rootScope(document, variables));
    if (isDocument(result)) return result;
    throw new CommandError(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was: ${result === undefined ? 'MISSING' : describeValue(result)}`,
    );
  });
}

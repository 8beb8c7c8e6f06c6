import type { BsonDocument } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import { parseSort } from '../key/parseSort.js';
import { compileProjection } from '../projection/compileProjection.js';
import { findRecords } from '../storage/findRecords.js';
import { checkHint } from './checkHint.js';
import type { Command } from './command.js';
import { letVariables } from './letVariables.js';
import { openCursor } from './openCursor.js';

/** The command `find`. */
export const findCommand: Command = (reader, context) => {
  const name = reader.collection();
  const filter = reader.document('filter') ?? newDocument();
  const sort = reader.document('sort');
  const projectionFields = reader.document('projection') ?? newDocument();
  const hint = reader.value('hint');
  const skip = reader.count('skip');
  const limit = reader.count('limit');
  const batchSize = reader.count('batchSize');
  const isSingle = reader.boolean('singleBatch');
  const isKeptWhenIdle = reader.boolean('noCursorTimeout');
  const variables = letVariables(reader.document('let'), context.now);
  reader.simpleCollation();
  reader.refuse('tailable', 'awaitData', 'returnKey', 'showRecordId', 'min', 'max');
  reader.ignore('allowDiskUse', 'allowPartialResults', 'oplogReplay');
  reader.finish();
  const matches = compileFilter(filter, variables);
  const order = parseOrder(sort);
  const projection = compileProjection(projectionFields, 'find', variables);
  const collection = context.catalog.find(context.database, name);
  checkHint(collection, hint);
  const query = { filter, matches, ...order, skip: skip ?? 0, ...(limit ? { limit } : {}) };
  const records = collection === undefined ? [] : findRecords(collection, query);
  // The documents as they are now: later updates put others in their places.
  const documents = records.map((record) => record.document);
  const isWhole = Object.keys(projectionFields).length === 0;
  const project = (document: BsonDocument) => {
    if (!projection.isPositional) return projection.apply(document);
    const details = {};
    matches(document, details);
    return projection.apply(document, details);
  };
  return openCursor(
    context,
    `${context.database}.${name}`,
    isWhole ? documents : mapLazily(documents, project),
    { size: batchSize, isOnly: isSingle, isKeptWhenIdle },
  );
};

/** `$natural` is the order of insertion; every other sort goes by fields. */
export function parseOrder(sort: BsonDocument | undefined) {
  if (sort === undefined || Object.keys(sort).length === 0) return {};
  if (!('$natural' in sort)) return { sort: parseSort(sort) };
  if (Object.keys(sort).length > 1) {
    throw new CommandError(2, 'Cannot include $natural in compound sort');
  }
  return { isBackwards: Number(sort.$natural) < 0 };
}

function* mapLazily(
  documents: readonly BsonDocument[],
  convert: (document: BsonDocument) => BsonDocument,
): Generator<BsonDocument> {
  for (const document of documents) yield convert(document);
}

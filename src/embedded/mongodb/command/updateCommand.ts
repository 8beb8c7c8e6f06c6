import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import type { Collection } from '../storage/collection.js';
import { findRecords } from '../storage/findRecords.js';
import { compileUpdate } from '../update/compileUpdate.js';
import { makeUpsert } from '../update/makeUpsert.js';
import { updateRecord } from '../update/updateRecord.js';
import { checkHint } from './checkHint.js';
import type { Command, CommandContext } from './command.js';
import { CommandReader } from './commandReader.js';
import { checkStorable } from './insertCommand.js';
import { letVariables } from './letVariables.js';
import { runStatements } from './runStatements.js';

interface Outcome {
  readonly matched: number;
  readonly modified: number;
  readonly upserted?: BsonValue;
}

/** The command `update`. */
export const updateCommand: Command = (reader, context) => {
  const name = reader.collection();
  // A statement that is not well-formed fails the command before any of them runs.
  const statements = (reader.documents('updates') ?? []).map(parseStatement);
  const isOrdered = reader.value('ordered') !== false;
  const bindings = reader.document('let');
  reader.ignore('bypassDocumentValidation');
  reader.finish();
  let n = 0;
  let nModified = 0;
  const upserted: BsonDocument[] = [];
  const writeErrors = runStatements(statements, isOrdered, (statement, index) => {
    const outcome = runUpdate(statement, name, bindings, context);
    n += outcome.matched;
    nModified += outcome.modified;
    if (outcome.upserted !== undefined)
      upserted.push(newDocument({ index, _id: outcome.upserted }));
  });
  const fields = newDocument({ n, nModified });
  if (upserted.length > 0) fields.upserted = upserted;
  if (writeErrors.length > 0) fields.writeErrors = writeErrors;
  return { fields };
};

interface UpdateStatement {
  readonly filter: BsonDocument;
  readonly update: BsonValue | undefined;
  readonly arrayFilters: BsonDocument[] | undefined;
  readonly hint: BsonValue | undefined;
  readonly isMulti: boolean;
  readonly isUpsert: boolean;
}

function parseStatement(fields: BsonDocument): UpdateStatement {
  const reader = new CommandReader('update.updates', fields);
  const statement = {
    filter: reader.document('q') ?? newDocument(),
    update: reader.value('u'),
    arrayFilters: reader.documents('arrayFilters'),
    hint: reader.value('hint'),
    isMulti: reader.boolean('multi'),
    isUpsert: reader.boolean('upsert'),
  };
  reader.simpleCollation();
  reader.refuse('c', 'sort');
  reader.finish();
  return statement;
}

function runUpdate(
  { filter, update, arrayFilters, hint, isMulti, isUpsert }: UpdateStatement,
  name: string,
  bindings: BsonDocument | undefined,
  context: CommandContext,
): Outcome {
  const { now } = context;
  const variables = letVariables(bindings, now);
  const updater = compileUpdate(update, arrayFilters, variables);
  if (isMulti && updater.kind === 'replacement') {
    throw new CommandError(9, 'multi update is not supported for replacement-style update');
  }
  const matches = compileFilter(filter, variables);
  const existing = context.catalog.find(context.database, name);
  checkHint(existing, hint);
  const query = { filter, matches, ...(isMulti ? {} : { limit: 1 }) };
  const records = existing === undefined ? [] : findRecords(existing, query);
  if (records.length === 0 && isUpsert) {
    const collection: Collection = existing ?? context.catalog.open(context.database, name);
    const document = makeUpsert(filter, updater, now);
    checkStorable(document, 0);
    collection.insert(document);
    return { matched: 1, modified: 0, upserted: document._id as BsonValue };
  }
  const modified = records.filter(
    (record) => existing && updateRecord(existing, record, matches, updater, now) !== undefined,
  );
  return { matched: records.length, modified: modified.length };
}

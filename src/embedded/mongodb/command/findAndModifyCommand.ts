import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import type { StoredRecord } from '../index/collectionIndex.js';
import { compileProjection } from '../projection/compileProjection.js';
import type { Collection } from '../storage/collection.js';
import { findRecords } from '../storage/findRecords.js';
import { compileUpdate } from '../update/compileUpdate.js';
import { makeUpsert } from '../update/makeUpsert.js';
import { updateRecord } from '../update/updateRecord.js';
import { checkHint } from './checkHint.js';
import type { Command, CommandReply } from './command.js';
import type { CommandReader } from './commandReader.js';
import { parseOrder } from './findCommand.js';
import { checkStorable } from './insertCommand.js';
import { letVariables } from './letVariables.js';

/** The command `findAndModify`. */
export const findAndModifyCommand: Command = (reader, context) => {
  const name = reader.collection();
  const statement = parseStatement(reader, context.now);
  const { filter, matches, order, hint } = statement;
  const collection = context.catalog.find(context.database, name);
  checkHint(collection, hint);
  const query = { filter, matches, ...order, limit: 1 };
  const [record] = collection === undefined ? [] : findRecords(collection, query);
  if (collection !== undefined && record !== undefined) {
    return modify(collection, record, statement);
  }
  if (statement.updater === undefined) return reply({ n: 0 }, null);
  if (!statement.isUpsert) return reply({ n: 0, updatedExisting: false }, null);
  const document = makeUpsert(filter, statement.updater, context.now);
  checkStorable(document, 0);
  context.catalog.open(context.database, name).insert(document);
  return reply(
    { n: 1, updatedExisting: false, upserted: document._id as BsonValue },
    statement.returnsNew ? statement.project(document, document) : null,
  );
};

type Statement = ReturnType<typeof parseStatement>;

function parseStatement(reader: CommandReader, now: Date) {
  const filter = reader.document('query') ?? newDocument();
  const order = parseOrder(reader.document('sort'));
  const fields = reader.document('fields') ?? newDocument();
  const isRemoval = reader.boolean('remove');
  const isUpsert = reader.boolean('upsert');
  const returnsNew = reader.boolean('new');
  const hint = reader.value('hint');
  const update = reader.value('update');
  const arrayFilters = reader.value('arrayFilters');
  const variables = letVariables(reader.document('let'), now);
  reader.simpleCollation();
  reader.ignore('bypassDocumentValidation');
  reader.finish();
  if (isRemoval) refuseWithRemove({ update, upsert: isUpsert, new: returnsNew });
  else if (update === undefined) {
    throw new CommandError(9, 'Either an update or remove=true must be specified');
  }
  const matches = compileFilter(filter, variables);
  const projection = compileProjection(fields, 'find', variables);
  const updater = isRemoval ? undefined : compileUpdate(update, arrayFilters, variables);
  /** What the client gets of a document; the position is that of the match before the update. */
  const project = (document: BsonDocument, matched: BsonDocument): BsonDocument => {
    const details = {};
    if (projection.isPositional) matches(matched, details);
    return projection.apply(document, details);
  };
  return { filter, matches, order, hint, updater, isUpsert, returnsNew, project, now };
}

function modify(
  collection: Collection,
  record: StoredRecord,
  { matches, updater, returnsNew, project, now }: Statement,
): CommandReply {
  const before = record.document;
  if (updater === undefined) {
    const shown = project(before, before);
    collection.delete(record);
    return reply({ n: 1 }, shown);
  }
  updateRecord(collection, record, matches, updater, now);
  const shown = project(returnsNew ? record.document : before, before);
  return reply({ n: 1, updatedExisting: true }, shown);
}

function refuseWithRemove(others: Record<string, BsonValue | undefined>): void {
  for (const [name, value] of Object.entries(others)) {
    if (value === undefined || value === false) continue;
    throw new CommandError(9, `Cannot specify both ${name} and remove=true`);
  }
}

function reply(lastErrorObject: BsonDocument, value: BsonValue): CommandReply {
  return { fields: newDocument({ lastErrorObject: newDocument(lastErrorObject), value }) };
}

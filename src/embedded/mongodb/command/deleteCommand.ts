import type { BsonDocument } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import { findRecords } from '../storage/findRecords.js';
import { checkHint } from './checkHint.js';
import type { Command } from './command.js';
import { CommandReader } from './commandReader.js';
import { letVariables } from './letVariables.js';
import { runStatements } from './runStatements.js';

/** The command `delete`. */
export const deleteCommand: Command = (reader, context) => {
  const name = reader.collection();
  const statements = (reader.documents('deletes') ?? []).map(parseStatement);
  const isOrdered = reader.value('ordered') !== false;
  const variables = letVariables(reader.document('let'), context.now);
  reader.finish();
  const collection = context.catalog.find(context.database, name);
  let n = 0;
  const writeErrors = runStatements(statements, isOrdered, ({ filter, limit, hint }) => {
    const matches = compileFilter(filter, variables);
    checkHint(collection, hint);
    if (collection === undefined) return;
    const query = { filter, matches, ...(limit === 1 ? { limit } : {}) };
    for (const record of findRecords(collection, query)) {
      collection.delete(record);
      n++;
    }
  });
  return { fields: newDocument({ n, ...(writeErrors.length > 0 ? { writeErrors } : {}) }) };
};

function parseStatement(fields: BsonDocument) {
  const reader = new CommandReader('delete.deletes', fields);
  const filter = reader.document('q') ?? newDocument();
  const limit = reader.integer('limit');
  const hint = reader.value('hint');
  reader.simpleCollation();
  reader.finish();
  if (limit === undefined) {
    throw new CommandError(
      40414,
      "BSON field 'delete.deletes.limit' is missing but a required field",
    );
  }
  if (limit !== 0 && limit !== 1) {
    throw new CommandError(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`);
  }
  return { filter, limit, hint };
}

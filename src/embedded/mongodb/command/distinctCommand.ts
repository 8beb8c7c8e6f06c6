import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import { encodeKey } from '../key/encodeKey.js';
import { visitPath } from '../path/visitPath.js';
import { findRecords } from '../storage/findRecords.js';
import { checkHint } from './checkHint.js';
import type { Command } from './command.js';

/** The command `distinct`. */
export const distinctCommand: Command = (reader, context) => {
  const name = reader.collection();
  const key = reader.string('key');
  const filter = reader.document('query') ?? newDocument();
  const hint = reader.value('hint');
  reader.simpleCollation();
  reader.finish();
  if (key === undefined) throw new CommandError(40414, "BSON field 'distinct.key' is missing");
  const matches = compileFilter(filter);
  const collection = context.catalog.find(context.database, name);
  checkHint(collection, hint);
  const records = collection === undefined ? [] : findRecords(collection, { filter, matches });
  const values = new Map<string, BsonValue>();
  for (const { document } of records) {
    for (const value of valuesAt(document, key.split('.'))) {
      const encoded = encodeKey([value]);
      if (!values.has(encoded)) values.set(encoded, value);
    }
  }
  return { fields: newDocument({ values: [...values.values()] }) };
};

/** The values of a path; an array counts as its items. */
function valuesAt(document: BsonDocument, path: readonly string[]): BsonValue[] {
  const values: BsonValue[] = [];
  visitPath(document, path, 'whole', (value) => {
    if (Array.isArray(value)) values.push(...value);
    else if (value !== undefined) values.push(value);
    return false;
  });
  return values;
}

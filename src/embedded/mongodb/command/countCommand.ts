import { newDocument } from '../bson/newDocument.js';
import { compileFilter } from '../filter/compileFilter.js';
import { findRecords } from '../storage/findRecords.js';
import { checkHint } from './checkHint.js';
import type { Command } from './command.js';

/** The command `count`. */
export const countCommand: Command = (reader, context) => {
  const name = reader.collection();
  const filter = reader.document('query') ?? newDocument();
  const skip = reader.count('skip') ?? 0;
  const limit = Math.abs(reader.integer('limit') ?? 0) || Number.POSITIVE_INFINITY;
  const hint = reader.value('hint');
  reader.simpleCollation();
  reader.ignore('fields');
  reader.finish();
  const matches = compileFilter(filter);
  const collection = context.catalog.find(context.database, name);
  checkHint(collection, hint);
  const isAll = Object.keys(filter).length === 0;
  const n =
    collection === undefined
      ? 0
      : isAll
        ? Math.min(Math.max(collection.size - skip, 0), limit)
        : findRecords(collection, { filter, matches, skip, limit }).length;
  return { fields: newDocument({ n }) };
};

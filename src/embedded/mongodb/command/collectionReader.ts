import type { DocumentQuery, StageContext } from '../aggregation/stage.js';
import type { BsonDocument } from '../bson/bsonValue.js';
import { compileFilter } from '../filter/compileFilter.js';
import { parseSort } from '../key/parseSort.js';
import { findRecords } from '../storage/findRecords.js';
import type { CommandContext } from './command.js';

/** Lets the stages of a pipeline read collections of the command's database. */
export function collectionReader({ catalog, database }: CommandContext): StageContext['read'] {
  return (name, { filter, sort, ...limits }: DocumentQuery, variables) => {
    const matches = compileFilter(filter, variables);
    const order = sort === undefined ? {} : { sort: parseSort(sort) };
    const collection = catalog.find(database, name);
    if (collection === undefined) return [];
    const records = findRecords(collection, { filter, matches, ...order, ...limits });
    return records.map((record): BsonDocument => record.document);
  };
}

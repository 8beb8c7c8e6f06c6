import { asInteger } from '../bson/asInteger.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import type { DocumentQuery } from './stage.js';

/** A pipeline whose beginning a collection can do itself. */
export interface SplitPipeline {
  readonly query: DocumentQuery;
  readonly rest: readonly BsonValue[];
}

/** Takes the leading `$match`, `$sort`, `$skip` and `$limit` off a pipeline, for the indexes' sake. */
export function splitPipeline(stages: readonly BsonValue[]): SplitPipeline {
  const rest = [...stages];
  const take = <Taken>(name: string, read: (operand: BsonValue) => Taken | undefined) => {
    const [stage] = rest;
    const isNamed = isDocument(stage) && Object.keys(stage).join() === name;
    const taken = isNamed ? read(stage[name] ?? null) : undefined;
    if (taken !== undefined) rest.shift();
    return taken;
  };
  const filters: BsonDocument[] = [];
  const readDocument = (operand: BsonValue) => (isDocument(operand) ? operand : undefined);
  for (let filter = take('$match', readDocument); filter; filter = take('$match', readDocument)) {
    filters.push(filter);
  }
  const sort = take('$sort', (operand) =>
    isDocument(operand) && Object.keys(operand).length > 0 ? operand : undefined,
  );
  const skip = take('$skip', naturalNumber);
  const limit = take('$limit', (operand) => naturalNumber(operand) || undefined);
  const query = {
    filter: both(filters),
    ...(sort === undefined ? {} : { sort }),
    ...(skip === undefined ? {} : { skip }),
    ...(limit === undefined ? {} : { limit }),
  };
  return { query, rest };
}

function naturalNumber(operand: BsonValue): number | undefined {
  const number = asInteger(operand);
  return number !== undefined && number >= 0 ? number : undefined;
}

function both(filters: readonly BsonDocument[]): BsonDocument {
  const [first = newDocument(), ...others] = filters;
  return others.length === 0 ? first : newDocument({ $and: [...filters] });
}

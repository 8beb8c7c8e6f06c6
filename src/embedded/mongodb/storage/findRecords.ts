import type { BsonDocument } from '../bson/bsonValue.js';
import type { Matcher } from '../filter/matcher.js';
import type { StoredRecord } from '../index/collectionIndex.js';
import { type AccessPlan, planAccess } from '../index/planAccess.js';
import type { FieldPattern } from '../key/fieldPattern.js';
import { sortByKey } from '../key/sortByKey.js';
import { sortKey } from '../key/sortKey.js';
import type { Collection } from './collection.js';

/** What is looked for in a collection. */
export interface RecordQuery {
  readonly filter: BsonDocument;
  /** The filter, compiled. */
  readonly matches: Matcher;
  readonly sort?: FieldPattern | undefined;
  readonly skip?: number;
  readonly limit?: number;
  /** Newest insertion first; without a sort. */
  readonly isBackwards?: boolean;
}

/**
 * Finds the records that match, in the order of the sort or else of their insertion. Whether an
 * index helps never shows in the answer: each candidate is tested against the whole filter.
 */
export function findRecords(collection: Collection, query: RecordQuery): StoredRecord[] {
  const { filter, matches, sort, skip = 0, limit = Number.POSITIVE_INFINITY } = query;
  const end = skip + limit;
  const plan = planAccess(collection.indexes, collection.size, { filter, sort, limit: end });
  const isInOrder = plan.kind === 'ordered' || sort === undefined;
  const found: StoredRecord[] = [];
  for (const record of candidates(collection, plan, query.isBackwards === true)) {
    if (!matches(record.document)) continue;
    found.push(record);
    if (isInOrder && found.length >= end) break;
  }
  const sorted =
    isInOrder || sort === undefined
      ? found
      : sortByKey(found, (record) => sortKey(record.document, sort));
  return skip === 0 && sorted.length <= limit ? sorted : sorted.slice(skip, end);
}

function candidates(
  collection: Collection,
  plan: AccessPlan,
  isBackwards: boolean,
): Iterable<StoredRecord> {
  switch (plan.kind) {
    case 'scan':
      return isBackwards ? [...collection.records].reverse() : collection.records;
    case 'ordered':
      return plan.isBackwards
        ? plan.index.keys.rangeBackwards(plan.range)
        : plan.index.keys.range(plan.range);
    default: {
      const records = unordered(plan);
      if (plan.kind === 'ranges' && plan.isNatural && !isBackwards) return records;
      const natural = [...new Set(records)].sort((left, right) => left.id - right.id);
      return isBackwards ? natural.reverse() : natural;
    }
  }
}

function* unordered(plan: AccessPlan): Generator<StoredRecord> {
  if (plan.kind === 'ranges') {
    for (const range of plan.ranges) yield* plan.index.keys.range(range);
  } else if (plan.kind === 'union') {
    for (const inner of plan.plans) yield* unordered(inner);
  }
}

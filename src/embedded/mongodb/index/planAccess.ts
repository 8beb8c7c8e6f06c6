import type { BsonDocument } from '../bson/bsonValue.js';
import type { FieldPattern } from '../key/fieldPattern.js';
import type { CollectionIndex } from './collectionIndex.js';
import { arraysOf, findKeyRanges, type KeyRanges } from './findKeyRanges.js';
import { impliesFilter } from './impliesFilter.js';
import { type FilterBounds, readFilterBounds } from './readFilterBounds.js';
import type { KeyRange } from './sortedKeys.js';

/** How the documents that may match are found. */
export type AccessPlan =
  | { readonly kind: 'scan' }
  | {
      readonly kind: 'ranges';
      readonly index: CollectionIndex;
      readonly ranges: readonly KeyRange[];
      /** Whether the documents of the one range come in natural order already. */
      readonly isNatural: boolean;
    }
  /** The documents come in the order that was asked for. */
  | {
      readonly kind: 'ordered';
      readonly index: CollectionIndex;
      readonly range: KeyRange;
      readonly isBackwards: boolean;
    }
  | { readonly kind: 'union'; readonly plans: readonly AccessPlan[] };

/** What is asked for besides the filter. */
export interface AccessRequest {
  readonly filter: BsonDocument;
  readonly sort: FieldPattern | undefined;
  /** How many documents are wanted, skipped ones included. */
  readonly limit: number;
}

interface PricedPlan {
  readonly plan: AccessPlan;
  /** How many documents the plan looks at. */
  readonly cost: number;
}

/** Chooses the way that looks at the fewest documents. */
export function planAccess(
  indexes: readonly CollectionIndex[],
  size: number,
  request: AccessRequest,
): AccessPlan {
  const plans = findPlans(indexes, request);
  const scan: PricedPlan = { plan: { kind: 'scan' }, cost: size };
  // Of equal ones the first counts, which is the one that needs no sorting.
  return [...plans, scan].reduce((best, plan) => (plan.cost < best.cost ? plan : best)).plan;
}

function findPlans(indexes: readonly CollectionIndex[], request: AccessRequest): PricedPlan[] {
  const bounds = readFilterBounds(request.filter);
  const candidates = indexes
    .filter((index) => !index.definition.isHidden)
    .map((index) => ({ index, found: findKeyRanges(index, bounds) }))
    .filter(({ index, found }) => holdsAllMatches(index, found, request.filter));
  const ordered = candidates.flatMap(({ index, found }) =>
    orderedPlan(index, found, bounds, request),
  );
  const ranges = candidates
    .filter(({ found }) => found.boundFields.length > 0)
    .map(({ index, found }) => rangesPlan(index, found));
  const unions = bounds.alternatives.flatMap((branches) => unionPlan(indexes, branches));
  return [...ordered, ...ranges, ...unions];
}

function holdsAllMatches(
  { definition }: CollectionIndex,
  found: KeyRanges,
  filter: BsonDocument,
): boolean {
  if (definition.isSparse && !found.excludesNull) return false;
  const { partialFilter } = definition;
  return partialFilter === undefined || impliesFilter(filter, partialFilter);
}

function rangesPlan(index: CollectionIndex, found: KeyRanges): PricedPlan {
  const { ranges, isExact } = found;
  const isNatural = isExact && ranges.length === 1;
  return { plan: { kind: 'ranges', index, ranges, isNatural }, cost: countKeys(index, ranges) };
}

function orderedPlan(
  index: CollectionIndex,
  found: KeyRanges,
  bounds: FilterBounds,
  { sort, limit }: AccessRequest,
): PricedPlan[] {
  const [range] = found.ranges;
  if (sort === undefined || found.ranges.length !== 1 || range === undefined) return [];
  const direction = matchDirection(index, found, sort);
  if (direction === undefined) return [];
  const count = countKeys(index, found.ranges);
  const isWholeFilter = bounds.unexpressed === 0 && bounds.fields.size === found.boundFields.length;
  return [
    {
      plan: { kind: 'ordered', index, range, isBackwards: direction === 'backwards' },
      cost: isWholeFilter ? Math.min(count, limit) : count,
    },
  ];
}

/** Whether an index has the order of a sort behind the fields that are fixed, and which way round. */
function matchDirection(
  index: CollectionIndex,
  { fixedFields }: KeyRanges,
  sort: FieldPattern,
): 'forwards' | 'backwards' | undefined {
  if (sort.names.some((name) => arraysOf(index, name).length > 0)) return undefined;
  const { names, descending } = index.definition.pattern;
  const fixed = names.slice(0, fixedFields);
  if (fixed.some((name) => arraysOf(index, name).length > 0)) return undefined;
  const turned = new Set<boolean>();
  let position = fixedFields;
  for (const [at, name] of sort.names.entries()) {
    // A field that has one value only orders nothing.
    if (fixed.includes(name)) continue;
    if (names[position] !== name) return undefined;
    turned.add(descending[position] !== sort.descending[at]);
    position++;
  }
  if (turned.size > 1) return undefined;
  return turned.has(true) ? 'backwards' : 'forwards';
}

function unionPlan(
  indexes: readonly CollectionIndex[],
  branches: readonly BsonDocument[],
): PricedPlan[] {
  const chosen = branches.map((filter) => {
    const plans = findPlans(indexes, { filter, sort: undefined, limit: Number.POSITIVE_INFINITY });
    return plans.reduce<PricedPlan | undefined>(
      (best, plan) => (best !== undefined && best.cost <= plan.cost ? best : plan),
      undefined,
    );
  });
  const found = chosen.filter((plan) => plan !== undefined);
  if (found.length < branches.length || branches.length === 0) return [];
  return [
    {
      plan: { kind: 'union', plans: found.map(({ plan }) => plan) },
      cost: found.reduce((sum, { cost }) => sum + cost, 0),
    },
  ];
}

function countKeys(index: CollectionIndex, ranges: readonly KeyRange[]): number {
  return ranges.reduce((sum, range) => sum + index.keys.count(range), 0);
}

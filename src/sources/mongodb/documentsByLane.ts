import type { Document } from 'bson';
import { readKey } from '../readKey.js';
import { compareValues } from './compareValues.js';
import type { MongodbDataset } from './MongodbDataset.js';
import { plainValue } from './plainValue.js';

/** Documents whose owner is written in one way, newest first. */
export interface OwnedDocuments {
  readonly _id: unknown;
  readonly documents: readonly Document[];
}

/**
 * The documents of each lane, newest first. Collections may write one owner in several ways, as a
 * number and as a text, or name several owners in a list: MongoDB tells these apart, we do not.
 */
export function documentsByLane(
  { rawTime, rawKey }: MongodbDataset,
  groups: readonly OwnedDocuments[],
): ReadonlyMap<string, readonly Document[]> {
  const byLane = new Map<string, readonly Document[]>();
  for (const { _id, documents } of groups) {
    for (const owner of new Set([plainValue(_id)].flat().map(readKey))) {
      if (owner === null) continue;
      const known = byLane.get(owner);
      byLane.set(owner, known === undefined ? documents : merged(known, documents));
    }
  }
  return byLane;

  function merged(some: readonly Document[], others: readonly Document[]): readonly Document[] {
    return [...some, ...others].sort(
      (a, b) => compareValues(rawTime(b), rawTime(a)) || compareValues(rawKey(b), rawKey(a)),
    );
  }
}

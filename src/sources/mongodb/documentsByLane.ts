import type { Document } from 'bson';
import { LaneFinder } from '../LaneFinder.js';
import { readKey } from '../readKey.js';
import { compareValues } from './compareValues.js';
import { plainKey } from './keyText.js';
import type { MongodbDataset } from './MongodbDataset.js';

/** Documents whose owner is written in one way, newest first. */
export interface OwnedDocuments {
  readonly _id: unknown;
  readonly documents: readonly Document[];
  /** How documents of the owner date themselves. */
  readonly forms?: readonly string[];
}

/**
 * The documents of each lane, newest first. Collections may write one owner in several ways, as a
 * number and as a text, or name several owners in a list: MongoDB tells these apart, we do not.
 */
export function documentsByLane(
  { rawTime, rawKey, keyedBy }: MongodbDataset,
  groups: readonly OwnedDocuments[],
  lanes: readonly string[],
): ReadonlyMap<string, readonly Document[]> {
  const finder = new LaneFinder(keyedBy, new Map(lanes.map((lane) => [lane, lane])));
  const byLane = new Map<string, readonly Document[]>();
  for (const { _id, documents } of groups) {
    const owners = [plainKey(_id)].flat(Number.POSITIVE_INFINITY).map(readKey);
    for (const owner of new Set(owners.map((one) => one && finder.laneOf(one)))) {
      if (owner === null || owner === undefined) continue;
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

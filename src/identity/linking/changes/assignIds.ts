import type { Cluster } from '../clusters/Cluster.js';
import { byAge } from './byAge.js';

/** What assigning ids needs to know of a customer that exists. */
export interface ExistingCustomer {
  readonly id: string;
  /** Its own id, and those that lead to it. */
  readonly ids: readonly string[];
  readonly version: number;
  readonly createdAt: Date;
  readonly recordKeys: readonly string[];
  /** Records that it had until their source deleted them. */
  readonly goneKeys: readonly string[];
}

/** A cluster, the customer that it goes on as, and those that end in it. */
export interface Assignment<C extends ExistingCustomer> {
  readonly cluster: Cluster;
  readonly survivor: C | undefined;
  readonly absorbed: readonly C[];
  /** Customers that had some of its records and do not go on as this cluster. */
  readonly left: readonly C[];
  /** Ids handed out before that lead to it from now on. */
  readonly ids: readonly string[];
}

/** The outcome: a customer for each cluster, and the customers of which no record is left. */
export interface Assignments<C extends ExistingCustomer> {
  readonly assignments: readonly Assignment<C>[];
  readonly emptied: readonly C[];
  /** Whether no cluster has a record. */
  isGone(recordKey: string): boolean;
}

/**
 * Decides which customer each cluster goes on as. A customer follows the most of its records (of
 * equal parts, the one with the smallest record key; when customers that were merged are parted, each
 * to the record that it began with); of several that follow to one cluster the
 * oldest survives, unless people preferred another one, and the others' ids lead to it from then on.
 * The ids of those that were merged into a customer go with the records that they began with.
 */
export function assignIds<C extends ExistingCustomer>(
  clusters: readonly Cluster[],
  existing: readonly C[],
  homes: ReadonlyMap<string, number> = new Map(),
  preferred: readonly string[] = [],
): Assignments<C> {
  const clusterOf = new Map<string, number>();
  for (const [place, cluster] of clusters.entries()) {
    for (const { record } of cluster) {
      clusterOf.set(record.key, place);
    }
  }
  const followers = new Map<number, C[]>();
  const leading = new Map<number, string[]>();
  const leaving = new Map<number, C[]>();
  const emptied: C[] = [];
  const returned = returnedKeys(existing);
  for (const customer of [...existing].sort(byAge)) {
    const places = new Set(customer.recordKeys.flatMap((key) => clusterOf.get(key) ?? []));
    const homeWithin = homesWithin(places, homes);
    const place = homeOf(customer, homeWithin) ?? mostOf(customer, clusterOf);
    const back = customer.goneKeys.filter((key) => returned.has(key));
    const had = new Set([...places, ...back.flatMap((key) => clusterOf.get(key) ?? [])]);
    for (const other of had) {
      if (other !== place) leaving.set(other, [...(leaving.get(other) ?? []), customer]);
    }
    if (place === undefined) {
      emptied.push(customer);
      continue;
    }
    followers.set(place, [...(followers.get(place) ?? []), customer]);
    for (const id of customer.ids) {
      const at = id === customer.id ? place : (homeWithin(id) ?? place);
      leading.set(at, [...(leading.get(at) ?? []), id]);
    }
  }
  const assignments = clusters.map((cluster, place) => {
    const following = followers.get(place) ?? [];
    const survivor = survivorOf(following, preferred);
    const absorbed = following.filter((one) => one !== survivor);
    const [left, ids] = [leaving.get(place) ?? [], leading.get(place) ?? []];
    return { cluster, survivor, absorbed, left, ids };
  });
  return { assignments, emptied, isGone: (key) => !clusterOf.has(key) };
}

/** What was gone and that nobody has yet: who had it last may have been its person. */
function returnedKeys(existing: readonly ExistingCustomer[]): Set<string> {
  const keys = new Set(existing.flatMap(({ goneKeys }) => goneKeys));
  if (keys.size === 0) return keys;
  for (const { recordKeys } of existing) for (const key of recordKeys) keys.delete(key);
  return keys;
}

function survivorOf<C extends ExistingCustomer>(
  following: readonly C[],
  preferred: readonly string[],
): C | undefined {
  if (following.length > 1) {
    for (const id of preferred) {
      const wanted = following.find(({ ids }) => ids.includes(id));
      if (wanted !== undefined) return wanted;
    }
  }
  return following[0];
}

/** Where a customer came to be, when its records are parted from those of one that was merged into it. */
function homeOf(
  { id, ids }: ExistingCustomer,
  homeWithin: (id: string) => number | undefined,
): number | undefined {
  const home = homeWithin(id);
  const isParted = ids.some((one) => (homeWithin(one) ?? home) !== home);
  return isParted ? home : undefined;
}

/**
 * Tells where an id belongs among the clusters that have the customer's records. What became of
 * records that it no longer has says nothing of where its ids go.
 */
function homesWithin(
  places: ReadonlySet<number>,
  homes: ReadonlyMap<string, number>,
): (id: string) => number | undefined {
  return (id) => {
    const place = homes.get(id);
    return place !== undefined && places.has(place) ? place : undefined;
  };
}

function mostOf(
  { recordKeys }: ExistingCustomer,
  clusterOf: ReadonlyMap<string, number>,
): number | undefined {
  const counts = new Map<number, number>();
  for (const key of [...recordKeys].sort()) {
    const place = clusterOf.get(key);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  let most: number | undefined;
  for (const [place, count] of counts) {
    if (most === undefined || count > (counts.get(most) ?? 0)) most = place;
  }
  return most;
}

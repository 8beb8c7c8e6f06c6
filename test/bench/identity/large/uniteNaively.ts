import type { IdentityRecord } from '../../../../src/identity/IdentityRecord.js';
import { DisjointSets } from '../../../../src/identity/linking/clusters/DisjointSets.js';

/** Connected components: one customer of all records that share any identifier, by way of others too. */
export function uniteNaively(records: readonly IdentityRecord[]): IdentityRecord[][] {
  const sets = new DisjointSets(records.length);
  const firsts = new Map<string, number>();
  for (const [place, { identifiers }] of records.entries()) {
    for (const { key } of identifiers) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, place);
      else sets.join(first, place);
    }
  }
  const clusters = new Map<number, IdentityRecord[]>();
  for (const [place, record] of records.entries()) {
    const root = sets.find(place);
    const cluster = clusters.get(root);
    if (cluster === undefined) clusters.set(root, [record]);
    else cluster.push(record);
  }
  return [...clusters.values()];
}

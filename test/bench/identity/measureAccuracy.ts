import { MatchBatch } from '../../../src/identity/matching/batch/MatchBatch.js';
import { clusterRecords } from '../../../src/identity/matching/clustering/clusterRecords.js';
import { IncrementalClusters } from '../../../src/identity/matching/clustering/IncrementalClusters.js';
import { linkOneToOne } from '../../../src/identity/matching/clustering/linkOneToOne.js';
import { MatchIndex } from '../../../src/identity/matching/index/MatchIndex.js';
import type { MatchModel } from '../../../src/identity/matching/MatchModel.js';
import type { People } from './People.js';
import { type Accuracy, scoreClusters } from './scoreClusters.js';

/** Clusters of all records at once, or their one-to-one links where two files are linked. */
export async function measureBatch(model: MatchModel, people: People): Promise<Accuracy> {
  const batch = new MatchBatch(model);
  for (const record of people.records) batch.add(record);
  const clusters = people.isOneToOne
    ? (await linkOneToOne(batch)).map(({ a, b }) => [a, b])
    : (await clusterRecords(batch)).clusters;
  return scoreClusters(clusters, people.truth);
}

/** Clusters with the records added one after the other. */
export function measureIncremental(model: MatchModel, people: People): Accuracy {
  const clusters = new IncrementalClusters(new MatchIndex(model));
  for (const record of people.records) clusters.add(record);
  const found = new Set(people.records.map(({ key }) => clusters.clusterOf(key)));
  return scoreClusters([...found], people.truth);
}

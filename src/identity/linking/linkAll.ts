import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import type { IdentityStores } from '../IdentityStores.js';
import { fromStored } from '../RecordContent.js';
import { keepReport } from '../report/keepReport.js';
import { applyClusters, type LinkOutcome } from './applyClusters.js';
import { partition } from './partition.js';

const ATTEMPTS = 5;

/** Parts all records of a tenant into customers, and changes those that are not so yet. */
export async function linkAll(
  identity: IdentityStores,
  onProgress?: (done: number, total: number) => void,
): Promise<LinkOutcome> {
  const sum = { created: 0, changed: 0, merged: 0, emptied: 0, conflicts: 0 };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await linkOnce(identity, onProgress);
    sum.created += outcome.created;
    sum.changed += outcome.changed;
    sum.merged += outcome.merged;
    sum.emptied += outcome.emptied;
    sum.conflicts = outcome.conflicts;
    if (outcome.conflicts === 0) break;
  }
  return sum;
}

async function linkOnce(
  identity: IdentityStores,
  onProgress?: (done: number, total: number) => void,
): Promise<LinkOutcome> {
  const { customers, records, decisions, imports, rules, hasher } = identity;
  const all: IdentityRecord[] = [];
  for await (const stored of records.all()) all.push(fromStored(stored));
  const existing: StoredCustomer<CustomerContent>[] = [];
  for await (const customer of customers.all()) existing.push(customer);
  const decided = await decisions.all();
  const { clusters, stops } = await partition(all, rules, decided, await imports.all());
  const outcome = await applyClusters(
    customers,
    clusters,
    existing,
    hasher,
    'rules',
    decided,
    [],
    onProgress,
  );
  await keepReport(identity, stops, { records: all.length, customers: clusters.length });
  return outcome;
}

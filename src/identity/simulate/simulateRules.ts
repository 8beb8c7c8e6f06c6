import type { IdentityRecord } from '../IdentityRecord.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { Cluster } from '../linking/Cluster.js';
import type { LinkRules } from '../linking/LinkRules.js';
import { partition } from '../linking/partition.js';
import { fromStored } from '../RecordContent.js';
import type { RecordName } from '../RecordName.js';
import type { CustomerPart, MergeExample, Simulation, SplitExample } from './Simulation.js';

/** Records that an example shows of each customer. */
const SHOWN = 10;

interface Customer {
  readonly id: string;
  readonly recordKeys: readonly string[];
}

/**
 * Parts the records of the store by other rules, under the decisions and imports that hold, and
 * compares with the customers that there are. Writes nothing.
 */
export async function simulateRules(
  { customers, records, decisions, imports }: IdentityStores,
  rules: LinkRules,
  examples: number,
  onProgress: (read: number, total: number) => void,
): Promise<Simulation> {
  const total = await records.count();
  const all: IdentityRecord[] = [];
  for await (const stored of records.all()) {
    all.push(fromStored(stored));
    onProgress(all.length, total);
  }
  const alive = new Map(all.filter(isAlive).map((record) => [record.key, record]));
  const before: Customer[] = [];
  for await (const { id, recordKeys } of customers.all()) {
    const own = recordKeys.filter((key) => alive.has(key));
    if (own.length > 0) before.push({ id, recordKeys: own });
  }
  const found = await partition(all, rules, await decisions.all(), await imports.all());
  const after = found.clusters
    .map((cluster) => cluster.filter(({ record }) => isAlive(record)))
    .filter((cluster) => cluster.length > 0);
  return compare(before, after, alive, examples);
}

function compare(
  before: readonly Customer[],
  after: readonly Cluster[],
  records: ReadonlyMap<string, IdentityRecord>,
  examples: number,
): Simulation {
  const customerOf = new Map(
    before.flatMap(({ id, recordKeys }) => recordKeys.map((key) => [key, id])),
  );
  const placeOf = new Map(
    after.flatMap((cluster, place) => cluster.map(({ record }) => [record.key, place])),
  );
  const idsIn = (cluster: Cluster) =>
    new Set(cluster.flatMap(({ record }) => customerOf.get(record.key) ?? []));
  const placesOf = ({ recordKeys }: Customer) => new Set(recordKeys.map((key) => placeOf.get(key)));
  const merging = after.filter((cluster) => idsIn(cluster).size > 1);
  const splitting = before.filter((customer) => placesOf(customer).size > 1);
  const largestFirst = [...splitting].sort((a, b) => b.recordKeys.length - a.recordKeys.length);
  return {
    records: records.size,
    customersBefore: before.length,
    customersAfter: after.length,
    merging: new Set(merging.flatMap((cluster) => [...idsIn(cluster)])).size,
    splitting: splitting.length,
    largestBefore: largest(before.map(({ recordKeys }) => recordKeys.length)),
    largestAfter: largest(after.map((cluster) => cluster.length)),
    merges: [...merging]
      .sort((a, b) => b.length - a.length)
      .slice(0, examples)
      .map((cluster) => mergeExample(cluster, customerOf)),
    splits: largestFirst
      .slice(0, examples)
      .map((customer) => splitExample(customer, placeOf, records)),
  };
}

function mergeExample(cluster: Cluster, customerOf: ReadonlyMap<string, string>): MergeExample {
  const parts = new Map<string, RecordName[]>();
  for (const { record } of cluster) {
    const id = customerOf.get(record.key);
    if (id === undefined) continue;
    const part = parts.get(id);
    if (part === undefined) parts.set(id, [nameOf(record)]);
    else part.push(nameOf(record));
  }
  const customers = [...parts].map(
    ([customerId, names]): CustomerPart => ({ customerId, records: names.slice(0, SHOWN) }),
  );
  const linkedBy = [...new Set(cluster.slice(1).map((member) => member.linkedBy))].sort();
  return { linkedBy, customers: customers.slice(0, SHOWN) };
}

function splitExample(
  { id, recordKeys }: Customer,
  placeOf: ReadonlyMap<string, number>,
  records: ReadonlyMap<string, IdentityRecord>,
): SplitExample {
  const parts = new Map<number | undefined, RecordName[]>();
  for (const key of recordKeys) {
    const record = records.get(key);
    if (record === undefined) continue;
    const place = placeOf.get(key);
    const part = parts.get(place);
    if (part === undefined) parts.set(place, [nameOf(record)]);
    else part.push(nameOf(record));
  }
  return {
    customerId: id,
    parts: [...parts.values()].slice(0, SHOWN).map((part) => part.slice(0, SHOWN)),
  };
}

function isAlive({ mergedInto }: IdentityRecord): boolean {
  return mergedInto === null;
}

function nameOf({ source, recordId }: IdentityRecord): RecordName {
  return { source, recordId };
}

function largest(sizes: readonly number[]): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

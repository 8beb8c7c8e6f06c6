import type { IdentityRecord } from '../IdentityRecord.js';
import type { Cluster } from '../linking/clusters/Cluster.js';
import type { RecordName } from '../RecordName.js';
import type { CustomerPart, MergeExample, Simulation, SplitExample } from './Simulation.js';

/** Records that an example shows of each customer. */
const SHOWN = 10;

/** A customer that there is, and those of its records that are. */
export interface CustomerBefore {
  readonly id: string;
  readonly recordKeys: readonly string[];
}

/** An example, and the records that it is about. */
export interface Sized<Example> {
  readonly size: number;
  readonly example: Example;
}

/** What other rules make of some records, with examples of all that is told of. */
export interface Comparison extends Omit<Simulation, 'merges' | 'splits'> {
  readonly merges: readonly Sized<MergeExample>[];
  readonly splits: readonly Sized<SplitExample>[];
}

/** Compares customers that there are with those that there would be; at most so many examples of each. */
export function compareCustomers(
  before: readonly CustomerBefore[],
  after: readonly Cluster[],
  records: ReadonlyMap<string, IdentityRecord>,
  examples: number,
): Comparison {
  const customerOf = new Map(
    before.flatMap(({ id, recordKeys }) => recordKeys.map((key) => [key, id])),
  );
  const placeOf = new Map(
    after.flatMap((cluster, place) => cluster.map(({ record }) => [record.key, place])),
  );
  const idsIn = (cluster: Cluster) =>
    new Set(cluster.flatMap(({ record }) => customerOf.get(record.key) ?? []));
  const placesOf = ({ recordKeys }: CustomerBefore) =>
    new Set(recordKeys.map((key) => placeOf.get(key)));
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
      .map((cluster) => ({ size: cluster.length, example: mergeExample(cluster, customerOf) })),
    splits: largestFirst.slice(0, examples).map((customer) => ({
      size: customer.recordKeys.length,
      example: splitExample(customer, placeOf, records),
    })),
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
  { id, recordKeys }: CustomerBefore,
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

function nameOf({ source, recordId }: IdentityRecord): RecordName {
  return { source, recordId };
}

function largest(sizes: readonly number[]): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

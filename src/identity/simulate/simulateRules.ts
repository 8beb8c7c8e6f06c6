import type { IdentityRecord } from '../IdentityRecord.js';
import type { IdentityStores } from '../IdentityStores.js';
import { partition } from '../linking/clusters/partition.js';
import { readRecords } from '../linking/groups/readRecords.js';
import { readTies } from '../linking/groups/readTies.js';
import { type TiedGroup, tiedGroups } from '../linking/groups/tiedGroups.js';
import { withoutWide } from '../linking/groups/withoutWide.js';
import type { LinkRules } from '../linking/LinkRules.js';
import type { LinkProgress } from '../linking/linkAll.js';
import { readByKeys } from '../readByKeys.js';
import {
  type Comparison,
  type CustomerBefore,
  compareCustomers,
  type Sized,
} from './compareCustomers.js';
import type { Simulation } from './Simulation.js';

const NOTHING: Comparison = {
  records: 0,
  customersBefore: 0,
  customersAfter: 0,
  merging: 0,
  splitting: 0,
  largestBefore: 0,
  largestAfter: 0,
  merges: [],
  splits: [],
};

/**
 * Parts the records of the store by other rules, under the decisions and imports that hold, and
 * compares with the customers that there are, group by group as `linkAll` would. Writes nothing.
 */
export async function simulateRules(
  stores: IdentityStores,
  rules: LinkRules,
  examples: number,
  onProgress: LinkProgress,
  groupSize?: number,
): Promise<Simulation> {
  const identity = { ...stores, rules };
  const total = await identity.records.count();
  const tied = await readTies(identity, (done) => onProgress('comparing', done, total));
  const narrowed = { ...identity, rules: withoutWide(rules, tied.ties) };
  let sum = NOTHING;
  let done = 0;
  for (const group of tiedGroups(tied, groupSize)) {
    sum = added(sum, await compareGroup(narrowed, group, examples), examples);
    done += group.recordKeys.length;
    onProgress('linking', done, total);
  }
  const exampleOf = <Example>({ example }: Sized<Example>) => example;
  return { ...sum, merges: sum.merges.map(exampleOf), splits: sum.splits.map(exampleOf) };
}

async function compareGroup(
  identity: IdentityStores,
  { recordKeys, customers, decisions, imports }: TiedGroup,
  examples: number,
): Promise<Comparison> {
  const records = await readRecords(identity, recordKeys);
  const alive = new Map(records.filter(isAlive).map((record) => [record.key, record]));
  const before = new Map<string, CustomerBefore>();
  const found = await readByKeys([...customers.keys()], (ids) => identity.customers.byIds(ids));
  for (const { id, recordKeys: had } of found) {
    const own = had.filter((key) => alive.has(key));
    if (own.length > 0) before.set(id, { id, recordKeys: own });
  }
  const { clusters } = await partition(records, identity.rules, decisions, imports);
  const after = clusters
    .map((cluster) => cluster.filter(({ record }) => isAlive(record)))
    .filter((cluster) => cluster.length > 0);
  return compareCustomers([...before.values()], after, alive, examples);
}

function added(one: Comparison, other: Comparison, examples: number): Comparison {
  return {
    records: one.records + other.records,
    customersBefore: one.customersBefore + other.customersBefore,
    customersAfter: one.customersAfter + other.customersAfter,
    merging: one.merging + other.merging,
    splitting: one.splitting + other.splitting,
    largestBefore: Math.max(one.largestBefore, other.largestBefore),
    largestAfter: Math.max(one.largestAfter, other.largestAfter),
    merges: largestOf([...one.merges, ...other.merges], examples),
    splits: largestOf([...one.splits, ...other.splits], examples),
  };
}

function largestOf<Example>(all: readonly Sized<Example>[], most: number): Sized<Example>[] {
  return all.toSorted((a, b) => b.size - a.size).slice(0, most);
}

function isAlive({ mergedInto }: IdentityRecord): boolean {
  return mergedInto === null;
}

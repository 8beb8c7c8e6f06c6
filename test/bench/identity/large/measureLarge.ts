import { validateConfig } from '../../../../src/config/validateConfig.js';
import { createIdentityRecord } from '../../../../src/identity/createIdentityRecord.js';
import { IdentityHasher } from '../../../../src/identity/IdentityHasher.js';
import type { IdentityRecord } from '../../../../src/identity/IdentityRecord.js';
import { partition } from '../../../../src/identity/linking/clusters/partition.js';
import { createLinkRules } from '../../../../src/identity/linking/createLinkRules.js';
import { KeyedHasher } from '../../../../src/lib/crypto/KeyedHasher.js';
import { type PairScore, scorePairs } from '../demoTruth/scorePairs.js';
import { createCustomers } from './createCustomers.js';
import { uniteNaively } from './uniteNaively.js';

/** How the default rules do on a generated base, beside joining whatever shares an identifier. */
export interface LargeBase {
  readonly records: number;
  readonly rules: PairScore;
  readonly naive: PairScore;
  /** Seconds for the linking alone, on the clock and of the processor. */
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** Links the records of so many generated people as a first sync does, with the default rules. */
export async function measureLarge(people: number, seed: number): Promise<LargeBase> {
  const raw = { sources: {}, identity: { region: 'NL' } };
  const { identity } = validateConfig(raw, { env: {}, folder: '.' }).config;
  const hasher = new IdentityHasher(new KeyedHasher(Buffer.alloc(32, 1)), 'default');
  const now = new Date();
  const records: IdentityRecord[] = [];
  const persons = new Map<string, string>();
  for (const { row, person } of createCustomers(people, seed)) {
    records.push(createIdentityRecord(row, hasher, identity, now));
    persons.set(row.owner, person);
  }
  const personOf = ({ recordId }: IdentityRecord) => persons.get(recordId) ?? '';
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { clusters } = await partition(records, createLinkRules(identity));
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const found = clusters.map((cluster) => cluster.map(({ record }) => record));
  return {
    records: records.length,
    rules: scorePairs(found, personOf),
    naive: scorePairs(uniteNaively(records), personOf),
    seconds,
    processorSeconds: (user + system) / 1e6,
  };
}

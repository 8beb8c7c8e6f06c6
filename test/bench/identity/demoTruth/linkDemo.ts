import { validateConfig } from '../../../../src/config/validateConfig.js';
import { createIdentityRecord } from '../../../../src/identity/createIdentityRecord.js';
import { IdentityHasher } from '../../../../src/identity/IdentityHasher.js';
import type { IdentityRecord } from '../../../../src/identity/IdentityRecord.js';
import { partition } from '../../../../src/identity/linking/clusters/partition.js';
import { createLinkRules } from '../../../../src/identity/linking/createLinkRules.js';
import { KeyedHasher } from '../../../../src/lib/crypto/KeyedHasher.js';
import { tellDemo } from './tellDemo.js';

/** The demo's records, linked by the default rules. */
export interface LinkedDemo {
  readonly records: readonly IdentityRecord[];
  readonly clusters: readonly IdentityRecord[][];
  readonly stops: number;
  readonly ms: number;
  /** The person of a record in truth. */
  readonly personOf: (record: IdentityRecord) => string;
}

/** Links the demo's records as a sync does, without a database. */
export async function linkDemo(customers: number, seed: number): Promise<LinkedDemo> {
  const { rows, personOf } = tellDemo(customers, seed);
  const raw = { sources: {}, identity: { region: 'NL' } };
  const { identity } = validateConfig(raw, { env: {}, folder: '.' }).config;
  const hasher = new IdentityHasher(new KeyedHasher(Buffer.alloc(32, 1)), 'default');
  const now = new Date();
  const records = rows.map((row) => createIdentityRecord(row, hasher, identity, now));
  const startedAt = performance.now();
  const { clusters, stops } = await partition(records, createLinkRules(identity));
  return {
    records,
    clusters: clusters.map((cluster) => cluster.map(({ record }) => record)),
    stops: stops.length,
    ms: Math.round(performance.now() - startedAt),
    personOf: ({ source, recordId }) => personOf(source, recordId),
  };
}

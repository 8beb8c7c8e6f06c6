import { parseArgs } from 'node:util';
import { validateConfig } from '../../../../src/config/validateConfig.js';
import { createIdentityRecord } from '../../../../src/identity/createIdentityRecord.js';
import { IdentityHasher } from '../../../../src/identity/IdentityHasher.js';
import { createLinkRules } from '../../../../src/identity/linking/createLinkRules.js';
import { partition } from '../../../../src/identity/linking/partition.js';
import { KeyedHasher } from '../../../../src/lib/crypto/KeyedHasher.js';
import { findLinkable } from './findLinkable.js';
import { listErrors } from './listErrors.js';
import { scorePairs } from './scorePairs.js';
import { tellDemo } from './tellDemo.js';

/**
 * Scores the default rules on the demo's truth, without a database:
 * `node --import ./tsx.js test/bench/identity/demoTruth/scoreDemo.ts --customers 5000 --seed 1`.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    /** How many examples of each sort of error to show. */
    examples: { type: 'string', default: '0' },
  },
});

const { rows, personOf } = tellDemo(Number(values.customers), Number(values.seed));
const raw = { sources: {}, identity: { region: 'NL' } };
const { identity } = validateConfig(raw, { env: {}, folder: '.' }).config;
const hasher = new IdentityHasher(new KeyedHasher(Buffer.alloc(32, 1)), 'default');
const now = new Date();
const records = rows.map((row) => createIdentityRecord(row, hasher, identity, now));
const whose = (record: (typeof records)[number]) => personOf(record.source, record.recordId);

const startedAt = performance.now();
const { clusters, stops } = partition(records, createLinkRules(identity));
const ms = Math.round(performance.now() - startedAt);
const found = clusters.map((cluster) => cluster.map(({ record }) => record));

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
const print = (name: string, groups: typeof found) => {
  const score = scorePairs(groups, whose);
  const { precision, recall, f1, truePairs, falsePairs, missedPairs, largestCluster } = score;
  process.stdout.write(
    `${name.padEnd(34)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  ` +
      `pairs ${truePairs}, false ${falsePairs}, missed ${missedPairs}, largest ${largestCluster}\n`,
  );
};

process.stdout.write(
  `${records.length} records, seed ${values.seed}, ${ms} ms, ${stops.length} stops\n`,
);
print('default rules', found);
print('whoever shares any value, by truth', findLinkable(records, whose));
for (const line of listErrors(found, records, whose, Number(values.examples))) {
  process.stdout.write(`${line}\n`);
}

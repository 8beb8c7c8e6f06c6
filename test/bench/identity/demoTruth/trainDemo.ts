import { writeFileSync } from 'node:fs';
import { validateConfig } from '../../../../src/config/validateConfig.js';
import { createIdentityRecord } from '../../../../src/identity/createIdentityRecord.js';
import { IdentityHasher } from '../../../../src/identity/IdentityHasher.js';
import { matchAttributes } from '../../../../src/identity/matcher/matchAttributes.js';
import { toMatchRecord } from '../../../../src/identity/matcher/toMatchRecord.js';
import { trainModel } from '../../../../src/identity/matching/training/trainModel.js';
import { KeyedHasher } from '../../../../src/lib/crypto/KeyedHasher.js';
import { tellDemo } from './tellDemo.js';

/**
 * Trains the demo's match model on the demo's own 500 people, as `rotunda identity train` would, and
 * writes it where the demo reads it: `node --import ./tsx.js test/bench/identity/demoTruth/trainDemo.ts`.
 */
const OUT = new URL('../../../../src/generated/hatShopModel.ts', import.meta.url);

const raw = { sources: {}, identity: { region: 'NL' } };
const { identity } = validateConfig(raw, { env: {}, folder: '.' }).config;
const hasher = new IdentityHasher(new KeyedHasher(Buffer.alloc(32, 1)), 'default');
const date = new Date(Date.UTC(2026, 0, 1));
const records = tellDemo(500, 1)
  .rows.map((row) => createIdentityRecord(row, hasher, identity, date))
  .map(toMatchRecord);
const startedAt = performance.now();
const model = await trainModel(records, matchAttributes(records), { date });
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);

writeFileSync(
  OUT,
  `/** What \`rotunda identity train\` makes of the demo's people; written by trainDemo.ts. */
export const hatShopModel: Readonly<Record<string, unknown>> = ${JSON.stringify(model, null, 2)};
`,
);
process.stdout.write(`${records.length} records, trained in ${seconds} s\n`);

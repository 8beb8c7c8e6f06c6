import { afterAll, expect, it } from '@jest/globals';
import { createSourceEntry } from '../../src/config/SourceEntry.js';
import { type HatShop, startHatShop } from '../../src/demo/startHatShop.js';
import { type RotundaConfig, sql } from '../../src/rotunda.js';
import { startTestGateway } from '../support/startTestGateway.js';

const PAGE = `query ($after: String) { customers(first: 100, after: $after) {
  nodes { records { source recordId } } pageInfo { hasNextPage endCursor } } }`;
const REPORT = '{ identityReport { sharedValues(first: 5) { rule identifierType records } } }';

let shop: HatShop;
afterAll(() => shop.close());

/** Links a hat shop and answers which records are one person, and which values are shared. */
async function link(config: RotundaConfig) {
  // Who is linked is looked at, not how fast it is told.
  const rotunda = await startTestGateway({ ...config, limits: { requestMs: 20_000 } });
  await rotunda.sync();
  const clusters: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await rotunda.ask(PAGE, { after });
    const { nodes, pageInfo } = data.customers;
    for (const { records } of nodes as { records: { source: string; recordId: string }[] }[]) {
      clusters.push(JSON.stringify(records.map((one) => `${one.source}/${one.recordId}`).sort()));
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  const { data } = await rotunda.ask(REPORT);
  await rotunda.close();
  return { clusters: clusters.sort(), shared: data.identityReport.sharedValues };
}

it('a mailbox that is put on all people of the web shop merges nobody, and is told of', async () => {
  const mongodbUrl = process.env.MONGODB_URI;
  shop = await startHatShop({ customers: 250, seed: 1, ...(mongodbUrl ? { mongodbUrl } : {}) });
  const { store: _own, interventions: _none, ...config } = shop.config;
  const { kind, config: own } = config.sources.shop as ReturnType<typeof createSourceEntry>;
  const profiles = own.profiles as { readonly identifiers: Record<string, unknown> };
  const EMAIL = ['email', sql("'frontdesk@hatshop.example'")];
  const withMailbox = createSourceEntry(kind, {
    ...own,
    profiles: { ...profiles, identifiers: { ...profiles.identifiers, EMAIL } },
  });
  const before = await link(config as RotundaConfig);
  const sources = { ...config.sources, shop: withMailbox };
  const after = await link({ ...config, sources } as RotundaConfig);
  expect(after.clusters).toEqual(before.clusters);
  const [most] = after.shared;
  expect(most).toMatchObject({ identifierType: 'EMAIL', rule: 'exact-email' });
  expect(most.records).toBeGreaterThanOrEqual(160);
}, 90_000);

import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { type HatShop, startHatShop } from '../../src/demo/startHatShop.js';
import type { HatShopTruth } from '../../src/demo/truth/HatShopTruth.js';

const NOW = new Date('2026-11-21T00:00:00Z');
const mongodbUrl = process.env.MONGODB_URI;
const steps: string[] = [];
let shop: HatShop;
let truth: HatShopTruth;

beforeAll(async () => {
  shop = await startHatShop({
    customers: 60,
    seed: 3,
    now: NOW,
    ...(mongodbUrl === undefined ? {} : { mongodbUrl }),
    onProgress: (step, done, total) => steps.push(`${step}: ${done} of ${total}`),
  });
  truth = JSON.parse(readFileSync(shop.truthFile, 'utf8'));
});
afterAll(() => shop.close());

describe('startHatShop', () => {
  it('fills eight silos, and tells how far it is', () => {
    expect(shop.silos.map(({ name }) => name)).toStrictEqual([
      'shop',
      'stores',
      'crm',
      'helpdesk',
      'mailer',
      'social',
      'behaviour',
      'loyalty',
    ]);
    for (const { records, rows } of shop.silos) {
      expect(records).toBeGreaterThan(0);
      expect(rows).toBeGreaterThan(0);
    }
    expect(steps.at(-1)).toBe('telling lives: 60 of 60');
  });

  it('hands over a configuration that plans without problems', async () => {
    const { sources } = planGateway(shop.config, { env: {}, folder: '.' });
    await Promise.all(sources.map((source) => source.close()));
    expect(sources).toHaveLength(8);
  });

  it('writes money that adds up, in cents and in euros', async () => {
    const url = urlOf('shop');
    expect(
      await count(
        url,
        `SELECT count(*) FROM orders o WHERE total_cents <>
           (SELECT sum(pieces * unit_cents) FROM order_lines l WHERE l.order_no = o.order_no)`,
      ),
    ).toBe(0);
    expect(
      await count(
        urlOf('stores'),
        `SELECT count(*) FROM bonnen b WHERE bedrag <>
           (SELECT sum(aantal * stuksprijs) FROM bonregels r WHERE r.bon_id = b.bon_id)`,
      ),
    ).toBe(0);
    expect(await count(url, 'SELECT count(*) FROM orders')).toBeGreaterThan(50);
  });

  it('knows the truth about every record', () => {
    const known = [...truth.people.flatMap(({ records }) => records), ...truth.anonymous];
    const names = known.map(({ source, recordId }) => `${source} ${recordId}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, records } of shop.silos.filter(({ name }) => name !== 'mailer')) {
      expect(known.filter(({ source }) => source === name)).toHaveLength(records);
    }
    expect(new Set(truth.people[0]?.records.map(({ source }) => source)).size).toBe(7);
    expect(truth.people[0]?.mailedAt).toBe(shop.hatBuyerEmail);
  });

  it('knows how the hat buyer came by her answer', () => {
    const question = truth.conversations.find(
      ({ order, hops }) => order?.key === 'W-100017' && hops.length > 0,
    );
    expect(question?.person).toBe('person-000001');
    expect(question?.interactions.map(({ medium }) => medium)).toStrictEqual([
      'twitter',
      'twitter',
      'twitter',
      'email',
      'email',
      'chat',
      'chat',
      'chat',
    ]);
    expect(question?.hops).toStrictEqual([
      [2, 3],
      [4, 5],
    ]);
  });

  it('refuses to be empty', async () => {
    await expect(startHatShop({ customers: 0, seed: 1 })).rejects.toThrow('one customer or more');
  });

  it('leaves nothing behind when it is closed', async () => {
    const other = await startHatShop({ customers: 3, seed: 1, now: NOW });
    const folder = dirname(other.truthFile);
    const url = postgresUrlOf(other, 'shop');
    expect(existsSync(folder)).toBe(true);
    await other.close();
    await other.close();
    expect(existsSync(folder)).toBe(false);
    await expect(count(url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    for (const source of ['crm', 'helpdesk', 'mailer']) {
      await expect(fetch(configOf(other, source).baseUrl ?? '')).rejects.toThrow();
    }
  });
});

function configOf({ config }: HatShop, source: string) {
  return config.sources[source]?.config as { readonly url?: string; readonly baseUrl?: string };
}

function postgresUrlOf(of: HatShop, source: string): string {
  return configOf(of, source).url ?? '';
}

function urlOf(source: string): string {
  return postgresUrlOf(shop, source);
}

async function count(url: string, query: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, ssl: false });
  try {
    await client.connect();
    const { rows } = await client.query<{ count: string }>(query);
    return Number(rows[0]?.count);
  } finally {
    await client.end().catch(() => undefined);
  }
}

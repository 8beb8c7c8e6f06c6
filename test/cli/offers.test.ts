import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { runCli } from '../support/runCli.js';
import { createTestStore, type TestStore } from '../support/startTestGateway.js';

const folder = mkdtempSync(join(tmpdir(), 'rotunda-offers-'));
const at = (name: string) => join(folder, name);
let database: TestDatabase;
let store: TestStore;
let env: Record<string, string>;
let ids: string[];

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id bigint PRIMARY KEY, email text);
    CREATE TABLE orders (id bigint PRIMARY KEY, person bigint, at timestamptz);
    CREATE TABLE lines (order_id bigint, sku text);
    CREATE TABLE consents (id bigint PRIMARY KEY, person bigint, decided timestamptz);
    INSERT INTO people SELECT n, n || '@example.com' FROM generate_series(1, 130) n;
    INSERT INTO orders SELECT n, n, now() FROM generate_series(1, 130) n;
    INSERT INTO lines SELECT n, CASE WHEN n % 2 = 0 THEN 'BOWLER' ELSE 'BERET' END FROM generate_series(1, 130) n;
    INSERT INTO consents SELECT n, n, '2026-01-01' FROM generate_series(1, 130) n;`);
  store = await createTestStore();
  const key = randomBytes(32).toString('base64');
  env = { SHOP_URL: database.url, MONGODB_URI: store.url, KEY: key };
  writeFileSync(
    at('rotunda.config.ts'),
    `import { childRows, constant, defineConfig, env, postgres, secret } from 'rotunda';
const of = { recordId: 'person', id: 'id' };
export default defineConfig({
  sources: {
    shop: postgres({ url: env('SHOP_URL'), deadlineMs: 10_000,
      profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } },
      orders: { table: 'orders', ...of, occurredAt: 'at', lines: childRows({ table: 'lines', key: 'order_id' }, { sku: 'sku' }) },
      consents: { table: 'consents', ...of, channel: constant('EMAIL'), purpose: constant('MARKETING'),
        status: constant('GRANTED'), decidedAt: 'decided' } }),
  },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
});
`,
  );
  const config = at('rotunda.config.ts');
  expect((await runCli(['sync', '-c', config], env)).code).toBe(0);
  const { stdout } = await runCli(['identity', 'export', '--format', 'ndjson', '-c', config], env);
  const links = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const byRecord = new Map(links.map(({ recordId, customerId }) => [Number(recordId), customerId]));
  ids = Array.from({ length: 130 }, (_, place) => byRecord.get(place + 1) ?? '');
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
  await database.drop();
});

const OFFER = JSON.stringify({ sku: 'BOWLER', channel: 'EMAIL' });
const decide = (from: string, to: string, ...more: string[]) =>
  runCli(
    ['offers', 'decide', '--in', at(from), '--out', at(to), '-c', at('rotunda.config.ts'), ...more],
    env,
  );
const linesOf = (name: string) =>
  readFileSync(at(name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('rotunda offers decide', () => {
  it('decides line by line, and says what it cost by the formula', async () => {
    writeFileSync(at('customers.ndjson'), ids.map((id) => JSON.stringify({ id })).join('\n'));
    const { code, stdout } = await decide('customers.ndjson', 'all.ndjson', '--offer', OFFER);
    expect(stdout).toMatch(/130 lines: 65 allowed, 65 refused, 0 of them for want of data/);
    const [, calls, formula] = /(\d+) backend calls; by the formula (\d+)/.exec(stdout) ?? [];
    expect(calls).toBe(formula);
    expect(code).toBe(0);
    const lines = linesOf('all.ndjson');
    expect(lines.map(({ id }) => id)).toEqual(ids);
    expect(lines[1]).toMatchObject({
      allowed: false,
      reasons: [{ code: 'ALREADY_BOUGHT', evidence: [{ __typename: 'Order', source: 'shop' }] }],
      complete: true,
    });
    expect(existsSync(at('all.ndjson.partial'))).toBe(false);
  });

  it('goes on behind the whole lines of a draft', async () => {
    const [first = ''] = readFileSync(at('all.ndjson'), 'utf8').split('\n');
    writeFileSync(at('again.ndjson.partial'), `${first}\n{"id":"ha`);
    const { stdout } = await decide('customers.ndjson', 'again.ndjson', '--offer', OFFER);
    expect(stdout).toMatch(/130 lines \(1 of them before it was stopped\)/);
    expect(linesOf('again.ndjson').map(({ id }) => id)).toEqual(ids);
  });

  it('tells line by line what it cannot decide', async () => {
    const wrong = [
      '{"id":"nobody"}',
      'no JSON',
      `{"id":"${ids[0]}","offer":{"channel":"EMAIL","discountPercent":130}}`,
      `{"id":"${ids[0]}","offer":{"channel":"SMOKE"}}`,
    ];
    writeFileSync(at('wrong.ndjson'), wrong.join('\n'));
    const { code } = await decide('wrong.ndjson', 'told.ndjson', '--offer', OFFER);
    expect(code).toBe(1);
    expect(linesOf('told.ndjson')).toEqual([
      { id: 'nobody', error: 'NOT_FOUND' },
      { error: 'BAD_USER_INPUT', message: expect.stringContaining('Expected JSON') },
      { error: 'BAD_USER_INPUT', message: expect.stringContaining('0 to 100 per cent, got 130') },
      { error: 'BAD_USER_INPUT', message: expect.stringContaining('SMOKE') },
    ]);
  });

  it('says in a line which file is not there', async () => {
    const { code, stderr } = await decide('nowhere.ndjson', 'none.ndjson');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^A file .*ENOENT.*nowhere\.ndjson'\n$/);
  });

  it('refuses an offer for all lines that cannot be one', async () => {
    const { code, stderr } = await decide('wrong.ndjson', 'none.ndjson', '--offer', '{"sku":1}');
    expect(code).toBe(1);
    expect(stderr).toContain('--offer: ');
    expect(existsSync(at('none.ndjson'))).toBe(false);
  });
});

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { MongoClient } from 'mongodb';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { runCli } from '../support/runCli.js';
import { createTestStore, type TestStore } from '../support/startTestGateway.js';

const folder = mkdtempSync(join(tmpdir(), 'rotunda-identity-'));
const config = join(folder, 'rotunda.config.ts');
let database: TestDatabase;
let store: TestStore;
let env: Record<string, string>;

const run = (...args: string[]) => runCli(['identity', ...args, '-c', config], env);

/** Everything in the store. */
async function dump() {
  const client = await new MongoClient(store.url).connect();
  const collections = await client.db(store.database).collections();
  const documents = await Promise.all(collections.map((one) => one.find().toArray()));
  await client.close();
  return documents;
}

/** Writes a file into the folder; answers its path. */
function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE customers (customer_id text, first_name text, last_name text, email text, phone text);
    INSERT INTO customers VALUES
      ('1', 'Ada', 'Byron', 'ada@example.com', '+31201111111'),
      ('2', 'Ada', 'Byron', 'ada@example.com', NULL),
      ('3', 'Ada', 'Byron', 'lovelace@example.com', '+31201111111'),
      ('4', 'Bo', 'Chen', 'bo@example.com', NULL),
      ('5, "five"', 'Cy', 'Dole', 'cy@example.com', NULL)`);
  store = await createTestStore();
  const key = randomBytes(32).toString('base64');
  env = { SHOP_URL: database.url, MONGODB_URI: store.url, KEY: key };
  write(
    'rotunda.config.ts',
    `import { defineConfig, env, exact, postgres, secret } from 'rotunda';
export default defineConfig({
  sources: {
    shop: postgres({ url: env('SHOP_URL'), profiles: {
      table: 'customers', recordId: 'customer_id', givenName: 'first_name', familyName: 'last_name',
      identifiers: { EMAIL: 'email', PHONE: 'phone' } } }),
  },
  identity: { rules: [exact('EMAIL')] },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
});
`,
  );
  const { code } = await runCli(['sync', '-c', config], env);
  expect(code).toBe(0);
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
  await database.drop();
});

describe('rotunda identity simulate', () => {
  it('tells what other rules would make of the records, and changes nothing', async () => {
    const rules = write(
      'other.ts',
      `import { exact, similar } from 'rotunda';
export default [exact('EMAIL'), exact('PHONE', { and: similar('name') })];
`,
    );
    const before = await dump();
    const told = await run('simulate', '--rules', rules);
    expect(told.stdout).toContain('5 records: 4 customers now, 3 under these rules');
    expect(told.stdout).toContain('2 customers would merge, 0 would split');
    expect(told.stdout).toContain('largest customer: 2 records now, 3 under these rules');
    expect(told.stdout).toContain('would merge (rule:exact-email, rule:exact-phone):');
    expect(told.stdout).toContain('shop/3');
    expect(told.stdout).not.toMatch(/example\.com|Byron|\+31/);
    expect(told.code).toBe(0);
    expect(await dump()).toEqual(before);
  });

  it('shows splits, as JSON if asked', async () => {
    const rules = write('none.ts', 'export default { rules: [] };\n');
    const { stdout, code } = await run('simulate', '--rules', rules, '--json');
    expect(JSON.parse(stdout)).toEqual({
      records: 5,
      customersBefore: 4,
      customersAfter: 5,
      merging: 0,
      splitting: 1,
      largestBefore: 2,
      largestAfter: 1,
      merges: [],
      splits: [
        {
          customerId: expect.stringMatching(/^c_/),
          parts: [[{ source: 'shop', recordId: '1' }], [{ source: 'shop', recordId: '2' }]],
        },
      ],
    });
    expect(code).toBe(0);
  });

  it('refuses wrong rules, every problem at once', async () => {
    const rules = write(
      'wrong.ts',
      `import { exact, together } from 'rotunda';
export default { region: 'DE', sharingcap: 3, rules: [exact('PHONE'), together(['name'])] };
`,
    );
    const unknown = `import { exact } from 'rotunda';\nexport default [exact('EMIAL')];\n`;
    const [{ stderr, code }, other] = await Promise.all([
      run('simulate', '--rules', rules),
      run('simulate', '--rules', write('unknown.ts', unknown)),
    ]);
    for (const path of ['region', 'sharingcap', 'rules.0.and', 'rules.1.attributes']) {
      expect(stderr).toContain(`identity.${path}`);
    }
    expect(code).toBe(1);
    expect(other.stderr).toContain('unknown type `EMIAL`');
  });
});

describe('rotunda identity import and export', () => {
  it('link what Splink put together, tell wrong lines, and stay current', async () => {
    const file = write(
      'clusters.csv',
      [
        'source_dataset,unique_id,cluster_id,match_weight',
        'df_shop,3,A,1.5',
        'df_shop,4,A,1.5',
        'df_shop,"5, ""five""",B,',
        'df_shop,6,B,',
        'df_crm,7,B,',
        'df_shop,,B,',
        'df_shop,3,B,',
        '',
      ].join('\r\n'),
    );
    const first = await run('import', file, '--rename', 'df_shop=shop');
    expect(first.stdout).toContain('7 lines, 4 records, 1 of them not known yet');
    expect(first.stdout).toContain('3 wrong lines were left out');
    expect(first.stdout).toContain('line 6: expected one of shop as source');
    expect(first.stdout).toContain('line 7: expected a text or a number in unique_id');
    expect(first.stdout).toContain('line 8: expected a record in one cluster');
    expect(first.stdout).toContain('1 merged into others');
    expect(first.code).toBe(1);
    const again = await run('import', file, '--rename', 'df_shop=shop');
    expect(again.stdout).toContain('customers: 0 new, 0 changed, 0 merged');

    await database.run(`INSERT INTO customers VALUES ('6', 'Ed', 'Fox', 'ed@example.com', NULL)`);
    await runCli(['sync', '-c', config], env);
    const out = join(folder, 'links.csv');
    await run('export', '--out', out);
    expect(existsSync(`${out}.partial`)).toBe(false);
    const links = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
    const customerOf = new Map(links.map((one) => [one.recordId, one.customerId]));
    expect(customerOf.size).toBe(6);
    expect(customerOf.get('3')).toBe(customerOf.get('4'));
    expect(customerOf.get('6')).toBe(customerOf.get('5, "five"'));
    expect(links.map((one) => one.linkedBy)).toContain('import:clusters.csv');
  });

  it('read NDJSON, and what was exported', async () => {
    const { stdout } = await run('export', '--format', 'ndjson');
    const file = write('own.ndjson', `${stdout}{"source":"shop"}\nnot json\n`);
    const own = await run('import', file, '--name', 'own');
    expect(own.stdout).toContain('own: 8 lines, 6 records, 0 of them not known yet');
    expect(own.stdout).toContain('line 7: expected a text or a number in recordId, found nothing');
    expect(own.stdout).toContain('line 8: expected a JSON object');
    expect(own.stdout).toContain('customers: 0 new');
    expect(own.stdout).toContain('0 merged into others');
  });

  it('say what was expected of a file', async () => {
    const [format, none] = await Promise.all([
      run('import', write('clusters.txt', '')),
      run('import', join(folder, 'none.csv')),
    ]);
    expect(format.stderr).toContain('.csv, .ndjson or .jsonl');
    expect(none.stderr).toContain(
      `Expected a file that can be read at ${join(folder, 'none.csv')} (ENOENT)`,
    );
    const socket = join(folder, 'socket.csv');
    const server = createServer().listen(socket);
    mkdirSync(join(folder, 'folder.csv'));
    const [unopened, unread] = await Promise.all([
      run('import', socket),
      run('import', join(folder, 'folder.csv')),
    ]);
    server.close();
    expect(unopened.stderr).toBe(`Expected a file that can be read at ${socket} (ENXIO).\n`);
    expect(unread.stderr).toMatch(/^Expected a file that can be read at .* \(EISDIR\)\.\n$/);
    expect([format.code, none.code]).toEqual([1, 1]);
  });
});

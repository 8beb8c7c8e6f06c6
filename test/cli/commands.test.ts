import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { MongoClient } from 'mongodb';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { listenOnLoopback } from '../support/listenOnLoopback.js';
import { runCli, startCli } from '../support/runCli.js';
import { startHttpSilo } from '../support/startHttpSilo.js';
import { createTestStore, type TestStore } from '../support/startTestGateway.js';

const folder = mkdtempSync(join(tmpdir(), 'rotunda-cli-'));
let database: TestDatabase;
let store: TestStore;
let env: Record<string, string>;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE customers (customer_id int, first_name text, email text);
    CREATE TABLE orders (order_id int, customer_id int, created_at timestamptz, amount text, currency text);
    INSERT INTO customers VALUES (1, 'Ada', 'ada@example.com'), (2, 'Bo', 'bo@example.com');
    INSERT INTO orders VALUES (10, 1, now(), '12.50', 'EUR'), (11, 1, now(), 'much', 'EUR'), (12, 2, NULL, '1', 'EUR')`);
  store = await createTestStore();
  env = {
    SHOP_URL: database.url,
    MONGODB_URI: store.url,
    KEY: randomBytes(32).toString('base64'),
  };
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
  await database.drop();
});

/** Writes a configuration with one database and, if told, more; answers its path. */
function writeConfig(
  name: string,
  options: { shop?: string; more?: string; auth?: string; host?: string } = {},
): string {
  const path = join(folder, `${name}.ts`);
  const shop =
    options.shop ??
    `profiles: { table: 'customers', recordId: 'customer_id', givenName: 'first_name', identifiers: { EMAIL: 'email' } }`;
  writeFileSync(
    path,
    `import { constant, defineConfig, env, jwt, money, mongodb, postgres, rest, secret } from 'rotunda';
export default defineConfig({
  sources: {
    shop: postgres({ url: env('SHOP_URL'), ${shop} }),
    ${options.more ?? ''}
  },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
  ${options.auth ?? ''}
  server: { port: 0, host: '${options.host ?? '127.0.0.1'}' },
});
`,
  );
  return path;
}

describe('rotunda init', () => {
  it('writes a configuration to start from, once', async () => {
    const first = await runCli(['init'], {}, folder);
    expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('rotunda check')]);
    const text = readFileSync(join(folder, 'rotunda.config.ts'), 'utf8');
    expect(text).toContain('defineConfig');
    const second = await runCli(['init'], {}, folder);
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('left as it was')]);
    expect(readFileSync(join(folder, 'rotunda.config.ts'), 'utf8')).toBe(text);
  });

  it('is followed by a check that lists what is to be filled in', async () => {
    const { code, stderr } = await runCli(['check'], {}, folder);
    expect(code).toBe(1);
    for (const name of ['SHOP_DATABASE_URL', 'MONGODB_URI', 'ROTUNDA_INDEX_KEY', 'JWT_ISSUER']) {
      expect(stderr).toContain(name);
    }
  });
});

describe('rotunda check', () => {
  it('passes a configuration that is borne out by rows', async () => {
    const { code, stdout } = await runCli(['check', '-c', writeConfig('good')], env);
    expect(stdout).toMatch(/✓ the store reached in \d+ ms/);
    expect(stdout).toContain('✓ shop (postgres) reached');
    expect(stdout).toContain('✓ shop.profiles: 2 rows read');
    expect(code).toBe(0);
  });

  it('lists values that are missing or of the wrong type, by field and never by value', async () => {
    const orders = `orders: { table: 'orders', recordId: 'customer_id', id: 'order_id', occurredAt: 'created_at', total: money('amount', 'currency') }`;
    const shop = `profiles: { table: 'customers', recordId: 'customer_id' }, ${orders}`;
    const { code, stdout } = await runCli(['check', '-c', writeConfig('rows', { shop })], env);
    expect(stdout).toMatch(/✗ shop\.orders: 3 rows read/);
    expect(stdout).toContain('total: expected a decimal amount, found a text (1 row)');
    expect(stdout).toContain('occurredAt: expected a value, found nothing (1 row)');
    expect(stdout).not.toContain('much');
    expect(code).toBe(1);
  });

  it('lists every table and column that is not there, with the one that was meant', async () => {
    const shop = `profiles: { table: 'customer', recordId: 'customer_id' },
      orders: { table: 'orders', recordId: 'custmer_id', id: 'order_id', occurredAt: 'created', total: money('amount', 'currency') }`;
    const { code, stdout } = await runCli(['check', '-c', writeConfig('columns', { shop })], env);
    expect(stdout).toContain('there is no table or view `customer` (did you mean `customers`?)');
    expect(stdout).toContain(
      'recordId: there is no column `custmer_id` (did you mean `customer_id`?)',
    );
    expect(stdout).toMatch(/occurredAt: there is no column `created`/);
    expect(code).toBe(1);
  });

  it('says how a path leads on through a list', async () => {
    const client = await MongoClient.connect(store.url);
    await client
      .db(store.database)
      .collection('people')
      .insertMany([{ mails: null }, { mails: [{ address: 'ada@example.com' }] }]);
    await client.close();
    const more = `app: mongodb({ url: env('MONGODB_URI'), database: '${store.database}', profiles: { collection: 'people', recordId: '_id', identifiers: { EMAIL: 'mails.address', LOYALTY_NUMBER: 'mails[*].address' } } }),`;
    const { code, stdout } = await runCli(['check', '-c', writeConfig('list', { more })], env);
    expect(stdout).toContain(
      'identifiers.EMAIL: `mails.address` was found in none of 2 rows; `mails` is a list (did you mean `mails[*].address`?)',
    );
    expect(stdout).not.toContain('identifiers.LOYALTY_NUMBER');
    expect(stdout).not.toContain('of the first 2 records');
    expect(code).toBe(1);
  });

  it('plans what a source is told of consents with, and does not run it', async () => {
    const check = async (name: string, column: string) => {
      const write = `write: { statement: 'UPDATE customers SET ${column} = {status} WHERE customer_id = {recordId}' }`;
      const consents = `consents: { table: 'customers', recordId: 'customer_id', id: 'customer_id', channel: constant('EMAIL'),
        purpose: constant('MARKETING'), status: 'first_name', ${write} }`;
      const shop = `profiles: { table: 'customers', recordId: 'customer_id' }, ${consents}`;
      return (await runCli(['check', '-c', writeConfig(name, { shop })], env)).stdout;
    };
    expect(await check('told', 'first_name')).toContain('✓ shop.consents.write: would be taken');
    const wrong = await check('mistold', 'frist_name');
    expect(wrong).toContain(
      '✗ shop.consents.write\n    statement: column "frist_name" of relation',
    );
    const { rows } = await database.run('SELECT first_name FROM customers ORDER BY 1');
    expect(rows.map((row) => row.first_name)).toEqual(['Ada', 'Bo']);
  });

  it('goes on with the others when a source cannot be reached', async () => {
    const more = `desk: rest({ baseUrl: 'http://127.0.0.1:1', profiles: { path: '/people/{recordId}' } }),`;
    const { code, stdout } = await runCli(['check', '-c', writeConfig('away', { more })], env);
    expect(stdout).toContain('✗ desk (rest) SOURCE_UNAVAILABLE');
    expect(stdout).toContain('✓ shop.profiles');
    expect(code).toBe(1);
  });

  it('says that the store cannot be reached, or refuses its user, beside what sources say', async () => {
    const check = (url: string) =>
      runCli(['check', '-c', writeConfig('store')], { ...env, MONGODB_URI: url });
    const away = await check('mongodb://127.0.0.1:1/');
    expect(away.stdout).toMatch(/✗ the store \(`store\.url`\): .*ECONNREFUSED/);
    expect(away.stdout).toContain('✓ shop.profiles: 2 rows read');
    const { host } = new URL(store.url);
    const refused = await check(`mongodb://ada:hush@${host}/?directConnection=true`);
    expect(refused.stdout).toMatch(/✗ the store .*: it refuses the credentials of its URL/);
    expect(refused.stdout).not.toContain('hush');
    expect([away.code, refused.code]).toEqual([1, 1]);
  });

  it('says in words that a server hangs up', async () => {
    const server = createServer((socket) => socket.on('data', () => socket.end()));
    const { port, close } = await listenOnLoopback(server);
    const more = `desk: rest({ baseUrl: 'http://127.0.0.1:${port}', profiles: { path: '/people/{recordId}' } }),`;
    const { stdout } = await runCli(['check', '-c', writeConfig('hangsUp', { more })], env);
    await close();
    expect(stdout).toContain(
      'desk (rest) SOURCE_UNAVAILABLE: connection closed before an answer\n',
    );
  });

  it('tells a source that is given twice, and where', async () => {
    const more = `shop: rest({ baseUrl: 'http://127.0.0.1:1', profiles: { path: '/people/{recordId}' } }),`;
    const { code, stderr } = await runCli(['check', '-c', writeConfig('twice', { more })], env);
    expect(stderr).toMatch(/twice\.ts:5:\d+: Duplicate key "shop"/);
    expect(code).toBe(1);
  });

  it('tells a file that is not there, and one that cannot be parsed', async () => {
    const none = await runCli(['check', '-c', join(folder, 'none.ts')], env);
    expect([none.code, none.stderr]).toEqual([
      1,
      expect.stringContaining('expected a readable file'),
    ]);
    writeFileSync(join(folder, 'named.ts'), 'export const config = {};');
    const named = await runCli(['check', '-c', join(folder, 'named.ts')], env);
    expect([named.code, named.stderr]).toEqual([
      1,
      'The configuration has 1 problem:\n  named.ts: expected `export default defineConfig({ … })`, found nothing\n',
    ]);
    writeFileSync(join(folder, 'broken.ts'), 'export default {');
    const broken = await runCli(['check', '-c', join(folder, 'broken.ts')], env);
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('broken.ts:1:')]);
  });
});

describe('rotunda schema', () => {
  it('prints the SDL that a configuration yields, for clients and for a router', async () => {
    const path = writeConfig('schema');
    const client = await runCli(['schema', '-c', path], env);
    expect(buildSchema(client.stdout).getType('Customer')).toBeDefined();
    const subgraph = await runCli(['schema', '--federation', '-c', path], env);
    expect(subgraph.stdout).toContain('@link(url: "https://specs.apollo.dev/federation');
  });
});

describe('rotunda sync', () => {
  it('says what it found, and nothing new the second time', async () => {
    const path = writeConfig('sync');
    const first = await runCli(['sync', '-c', path], env);
    expect(first.stdout).toContain('shop: 2 records, 2 new or changed, 0 deleted');
    expect(first.stdout).toContain('customers: 2 new, 0 changed');
    const second = await runCli(['sync', '-c', path], env);
    expect(second.stdout).toContain('customers: 0 new, 0 changed, 0 merged into others');
    expect(second.code).toBe(0);
  });

  it('tells how fast it goes by the time that it took, below each other', async () => {
    const desk = await startHttpSilo(() => ({ json: [] }));
    const more = `visitorsOfTheShop: rest({ baseUrl: '${desk.url}', profiles: { path: '/people/{recordId}', scan: { path: '/people' }, recordId: 'id' } }),`;
    const { stderr } = await runCli(['sync', '-c', writeConfig('speed', { more })], env);
    await desk.close();
    const speeds = [...stderr.matchAll(/ (\d+)\/s /g)].map(([, speed]) => Number(speed));
    expect(speeds.length).toBeGreaterThan(1);
    // A few records took more than microseconds.
    expect(Math.max(...speeds)).toBeLessThan(100_000);
    const bars = stderr.split('\n').filter((line) => line.includes('/s '));
    expect(new Set(bars.map((line) => line.search(/[█░]/))).size).toBe(1);
  });

  it('ends with code 1 and says so when a source stops answering', async () => {
    const more = `desk: rest({ baseUrl: 'http://127.0.0.1:1', profiles: { path: '/people/{recordId}', scan: { path: '/people' }, recordId: 'id' } }),`;
    const sync = runCli(['sync', '-c', writeConfig('half', { more })], env);
    const { code, stdout, stderr } = await sync;
    expect(stdout).toContain('desk: 0 records');
    expect(stdout).toContain('stopped early: SOURCE_UNAVAILABLE (ECONNREFUSED)');
    // Nobody knows how long nothing takes.
    expect(stderr).not.toContain('LLs left');
    expect(stdout).toContain('shop: 2 records');
    expect(code).toBe(1);
  });
});

describe('commands that need a store', () => {
  it('say that the configuration has none, and what it takes', async () => {
    const path = join(folder, 'storeless.ts');
    const desk = `desk: rest({ baseUrl: 'http://127.0.0.1:1', profiles: { path: '/people/{recordId}', recordId: 'id' } })`;
    writeFileSync(
      path,
      `import { defineConfig, rest } from 'rotunda';\nexport default defineConfig({ sources: { ${desk} } });\n`,
    );
    const { code, stderr } = await runCli(['sync', '-c', path]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'The configuration has 1 problem:\n  store: expected { url, encryptionKeys, indexKey }: who is who is kept there; found nothing\n',
    );
  });
});

describe('rotunda check of a store that is in use', () => {
  it('tells keys that are not those of the store, and leaves the store as it is', async () => {
    const path = writeConfig('keys');
    const other = { ...env, KEY: randomBytes(32).toString('base64') };
    const { code, stdout } = await runCli(['check', '-c', path], other);
    expect(stdout).toContain('✗ store.indexKey: expected the key that the database was begun with');
    expect(stdout).toContain('✗ store.encryptionKeys: expected the key');
    expect(code).toBe(1);
    expect((await runCli(['check', '-c', path], env)).code).toBe(0);
  });
});

describe('rotunda keys rotate', () => {
  it('says in a line that the store cannot be reached', async () => {
    const path = writeConfig('away');
    const away = { ...env, MONGODB_URI: 'mongodb://127.0.0.1:1/' };
    const { code, stderr } = await runCli(['keys', 'rotate', '-c', path], away);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Rotunda's own store \(`store.url`\) could not be reached: [^\n]*\n$/);
  });
});

describe('rotunda', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('refuses a tenant that no token could name', async () => {
    const { code, stderr } = await runCli(['sync', '--tenant', 'a b']);
    expect(code).toBe(1);
    expect(stderr).toContain('Expected 1 to 64 letters, digits, _ . and -.');
  });

  it('refuses to compare a schema with no file', async () => {
    const { code, stdout, stderr } = await runCli(['schema', '--built-in', '--check']);
    expect([code, stdout, stderr]).toEqual([1, '', 'Expected --out <file> with --check.\n']);
  });
});

describe('rotunda identity train', () => {
  const columns = `profiles: { table: 'people', recordId: 'id', givenName: 'given', birthDate: 'born' }`;

  it('says what to do when nothing was synced', async () => {
    const { code, stderr } = await runCli(
      ['identity', 'train', '--tenant', 'nobody', '-c', writeConfig('untrained')],
      env,
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining('Run `rotunda sync` first')]);
  });

  it('writes the model that the configuration named before it was there', async () => {
    await database.run(`
      CREATE TABLE people (id int, given text, born date);
      INSERT INTO people SELECT n, 'name' || (n % 20), date '1980-03-03' + n % 40 FROM generate_series(1, 80) AS n`);
    const more = `people: postgres({ url: env('SHOP_URL'), ${columns} }),`;
    const matching = `identity: { matching: { model: './model.json' } },`;
    expect((await runCli(['sync', '-c', writeConfig('unmatched', { more })], env)).code).toBe(0);
    const path = writeConfig('matched', { more, auth: matching });
    const out = join(folder, 'model.json');
    const train = (file: string, threads: string) =>
      runCli(['identity', 'train', '-c', path, '--out', file, '--threads', threads], env);
    const trained = await train(out, '2');
    expect(trained.stdout).toMatch(/Trained on \d+ records .*[\s\S]*givenName .*bits when equal/);
    expect(trained.code).toBe(0);
    const model = JSON.parse(readFileSync(out, 'utf8'));
    expect(model).toMatchObject({ training: { records: 82 } });
    const again = join(folder, 'again.json');
    expect((await train(again, '1')).code).toBe(0);
    expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual({ ...model, date: expect.any(String) });
  }, 90_000);
});

describe('rotunda serve', () => {
  it('does not open its doors to everybody unless it is told to, on this machine only', async () => {
    const closed = await runCli(['serve', '-c', writeConfig('closed')], env);
    expect([closed.code, closed.stderr]).toEqual([
      1,
      expect.stringContaining('--insecure-no-auth'),
    ]);
    const wide = await runCli(
      ['serve', '--insecure-no-auth', '-c', writeConfig('wide', { host: '0.0.0.0' })],
      env,
    );
    expect([wide.code, wide.stderr]).toEqual([1, expect.stringContaining('loopback')]);
    const auth = `auth: jwt({ issuer: 'i', audience: 'a', jwksUrl: 'https://issuer.example.com/jwks' }),`;
    const both = await runCli(
      ['serve', '--insecure-no-auth', '-c', writeConfig('both', { auth })],
      env,
    );
    expect([both.code, both.stderr]).toEqual([1, expect.stringContaining('found both')]);
  });

  it('serves, tells how it is, and stops when asked to', async () => {
    const server = startCli(['serve', '--insecure-no-auth', '-c', writeConfig('serve')], env);
    const [, url = ''] = await server.untilSays(/"url":"([^"]+)\/graphql"/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/graphiql`)).status).toBe(404);
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollographql-client-name': 'dashboard' },
      body: JSON.stringify({
        query: 'query People { customers { nodes { profile { displayName } } } }',
      }),
    });
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/rotunda_source_calls_total\{source="shop",dataset="profiles"\} [1-9]/);
    expect(metrics).toMatch(
      /rotunda_operation_seconds_count\{operation="People",client="dashboard",outcome="ok"\} 1/,
    );
    server.process.kill('SIGTERM');
    const { code, stdout } = await server.ended;
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/Ada|ada@example\.com/);
  });
});

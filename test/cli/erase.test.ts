import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { runCli } from '../support/runCli.js';
import { createTestStore, type TestStore } from '../support/startTestGateway.js';

const folder = mkdtempSync(join(tmpdir(), 'rotunda-erase-'));
const config = join(folder, 'rotunda.config.ts');
let database: TestDatabase;
let store: TestStore;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE customers (id int, email text);
    INSERT INTO customers VALUES (1, 'ada@example.com'), (2, 'bo@example.com')`);
  store = await createTestStore();
  configure('shop');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
  await database.drop();
});

/** Writes a configuration whose one source has a name. */
function configure(source: string): void {
  writeFileSync(
    config,
    `import { defineConfig, env, postgres, secret } from 'rotunda';
export default defineConfig({
  sources: {
    ${source}: postgres({
      url: env('SHOP_URL'),
      profiles: { table: 'customers', recordId: 'id', identifiers: { EMAIL: 'email' } },
    }),
  },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
});`,
  );
}

const key = randomBytes(32).toString('base64');
const run = (...args: string[]) =>
  runCli([...args, '-c', config], {
    SHOP_URL: database.url,
    MONGODB_URI: store.url,
    KEY: key,
  });

it('erases who is gone, and says what it takes otherwise', async () => {
  await run('sync');
  await database.run('DELETE FROM customers WHERE id = 1');
  await run('sync');
  expect(await run('erase', '--gone-days', '1')).toMatchObject({
    code: 0,
    stdout: '0 customers erased.\n',
  });
  const { code, stdout } = await run('erase', '--gone-days', '0');
  expect(code).toBe(0);
  const erased =
    /^(c_\S+): erased, with 0 recorded interactions, 0 consents, 0 enrolments\.\n1 customers erased\.\n$/;
  const [, id = ''] = erased.exec(stdout) ?? [];
  expect(await run('erase', id)).toMatchObject({
    code: 1,
    stderr: `There is no customer ${id}; nothing of it is kept.\n`,
  });
  for (const args of [[], ['c_1', '--gone-days', '1']]) {
    expect(await run('erase', ...args)).toMatchObject({
      code: 1,
      stderr: 'Expected either a customer id or --gone-days.\n',
    });
  }
});

it('erases who is only in a source that the configuration has no more, once that is forgotten', async () => {
  await database.run("INSERT INTO customers VALUES (3, 'cleo@example.com')");
  await run('sync');
  configure('market');
  expect((await run('sync')).stdout).toMatch(
    /^shop: not in the configuration any more.*`rotunda sync --forget shop`/m,
  );
  await database.run('DELETE FROM customers');
  await run('sync');
  expect((await run('erase', '--gone-days', '0')).stdout).toBe('0 customers erased.\n');
  expect(await run('sync', '--forget', 'market')).toMatchObject({
    code: 1,
    stderr:
      'Expected a source to forget that is not in the configuration any more, found market; nothing was forgotten.\n',
  });
  const forgotten = await run('sync', '--forget', 'shop');
  expect(forgotten.code).toBe(0);
  expect(forgotten.stdout).toMatch(/^shop: 2 records forgotten$/m);
  expect(forgotten.stdout).not.toContain('not in the configuration');
  expect((await run('erase', '--gone-days', '0')).stdout).toMatch(/^2 customers erased\.$/m);
});

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { programPath } from '../support/programPath.js';
import { type CliProcess, startCli } from '../support/runCli.js';
import { type FaultProxy, startFaultProxy } from '../support/startFaultProxy.js';
import { createTestStore, type TestStore } from '../support/startTestGateway.js';

/** What runs containers kills who is not gone by then. */
const GRANTED_MS = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'rotunda-stopping-'));
const config = join(folder, 'rotunda.config.ts');
const key = randomBytes(32).toString('base64');
let store: TestStore;
let database: TestDatabase;
let toStore: FaultProxy;
let toShop: FaultProxy;

beforeAll(async () => {
  store = await createTestStore();
  database = await createDatabase();
  await database.run('CREATE TABLE customers (id int, email text)');
  toStore = await startFaultProxy(Number(new URL(store.url).port));
  toShop = await startFaultProxy(Number(new URL(database.url).port));
  writeFileSync(
    config,
    `import { defineConfig, env, postgres, secret } from 'rotunda';
export default defineConfig({
  sources: { shop: postgres({ url: env('SHOP_URL'), profiles: { table: 'customers', recordId: 'id', identifiers: { EMAIL: 'email' } } }) },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
  server: { port: 0, drainMs: 0 },
});`,
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await toStore.close();
  await toShop.close();
  await database.drop();
  await store.close();
});

function through(proxy: FaultProxy, to: string): string {
  const url = new URL(to);
  url.port = String(proxy.port);
  return url.href;
}

const env = () => ({
  SHOP_URL: through(toShop, database.url),
  MONGODB_URI: through(toStore, store.url),
  KEY: key,
});

async function serve(): Promise<CliProcess> {
  const run = startCli(['serve', '-c', config, '--insecure-no-auth'], env());
  await run.untilSays(/"msg":"ready"/);
  return run;
}

/** The exit code of a process that is told to stop; undefined where it would not. */
async function stop({ process: child, ended }: CliProcess): Promise<number | null | undefined> {
  child.kill('SIGTERM');
  const code = await Promise.race([ended.then((run) => run.code), sleep(GRANTED_MS)]);
  child.kill('SIGKILL');
  await ended;
  return code ?? undefined;
}

it.each([
  ['its own store', () => toStore],
  ['a PostgreSQL', () => toShop],
])('stops in time when told to, though %s hangs', async (_, proxyOf) => {
  const run = await serve();
  proxyOf().setFault('hang');
  const code = await stop(run);
  proxyOf().setFault('none');
  expect(code).toBe(0);
});

it('stops in time when told to, though a PostgreSQL hung from its start', async () => {
  toShop.setFault('hang');
  const code = await stop(await serve());
  toShop.setFault('none');
  expect(code).toBe(0);
});

const alone = ['--pid', '--fork', '--kill-child', '--mount-proc', '--'];
const canBeFirst = spawnSync('unshare', [...alone, 'true']).status === 0;

(canBeFirst ? it : it.skip)(
  'ends when told to while it starts, as the first process of a container',
  () => {
    toStore.setFault('hang');
    const serving = [process.execPath, programPath('rotunda'), 'serve', '-c', config];
    // Told by its own child, once the configuration is read.
    const script = 'sleep 1; kill -TERM 1';
    const preload = `data:text/javascript,import{spawn}from'node:child_process';spawn('sh',['-c','${script}'])`;
    const { status } = spawnSync('unshare', [...alone, ...serving, '--insecure-no-auth'], {
      env: {
        PATH: process.env.PATH ?? '',
        NODE_OPTIONS: `--import=${preload.replaceAll(' ', '%20')}`,
        ...env(),
      },
    });
    toStore.setFault('none');
    expect(status).toBe(128 + 15);
  },
);

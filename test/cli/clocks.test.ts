import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type CliRun, runCli } from '../support/runCli.js';
import { startHttpSilo } from '../support/startHttpSilo.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
const folder = mkdtempSync(join(tmpdir(), 'rotunda-clocks-'));
const config = join(folder, 'rotunda.config.ts');
const silo = new MemorySilo({ profiles: [{ id: '1', email: 'ada@example.com' }] });

let store: TestStore;
let gateway: TestGateway;
let desk: Awaited<ReturnType<typeof startHttpSilo>>;

beforeAll(async () => {
  store = await createTestStore();
  gateway = await startTestGateway({ sources: { shop: memory({ silo, profiles }) } }, { store });
  desk = await startHttpSilo(() => ({ json: [{ id: '7', email: 'ada@example.com' }] }));
  writeFileSync(
    config,
    `import { defineConfig, env, rest, secret } from 'rotunda';
const profiles = { path: '/people/{recordId}', recordId: 'id', identifiers: { EMAIL: 'email' }, scan: { path: '/people' } };
export default defineConfig({
  sources: { desk: rest({ baseUrl: env('DESK_URL'), profiles }) },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('INDEX_KEY') },
});`,
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await gateway.close();
  await desk.close();
  await store.close();
});

/** Runs `rotunda sync` on a machine whose clock is so far ahead, or behind. */
function syncOnClock(byMs: number): Promise<CliRun> {
  const clock = `globalThis.Date = class extends Date {
    constructor(...args) { if (args.length === 0) super(Date.now()); else super(...args); }
    static now() { return super.now() + ${byMs}; }
  };`;
  return runCli(['sync', '-c', config], {
    NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(clock).toString('base64')}`,
    DESK_URL: desk.url,
    MONGODB_URI: store.url,
    KEY: store.encryptionKey,
    INDEX_KEY: store.indexKey,
  });
}

it.each([
  ['ahead', 90_000],
  ['behind', -90_000],
])('syncs one at a time, though the clock of a machine is %s', async (_, byMs) => {
  let open = () => {};
  silo.gate = new Promise((resolve) => {
    open = resolve;
  });
  const before = silo.calls.scan ?? 0;
  const first = gateway.sync();
  await eventually(() => (silo.calls.scan ?? 0) > before);
  expect(await syncOnClock(byMs)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Another sync is running; only one can at a time.\n'),
  });
  open();
  await first;
  expect(await syncOnClock(byMs)).toMatchObject({ code: 0 });
});

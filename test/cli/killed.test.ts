import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { programPath } from '../support/programPath.js';
import { runCli, startCli } from '../support/runCli.js';
import { startHttpSilo } from '../support/startHttpSilo.js';
import { createTestStore, type TestStore } from '../support/startTestGateway.js';

const PEOPLE = Array.from({ length: 40 }, (_, index) => ({
  id: String(index),
  given: ['Ada', 'Bo', 'Cleo', 'Dirk'][index % 4],
  family: `Jansen${index >> 1}`,
  born: `19${50 + (index >> 1)}-03-04`,
  email: `p${index}@example.com`,
}));

const folder = mkdtempSync(join(tmpdir(), 'rotunda-killed-'));
const config = join(folder, 'rotunda.config.ts');
let store: TestStore;
let desk: Awaited<ReturnType<typeof startHttpSilo>>;
let whenAsked = async () => {};

beforeAll(async () => {
  store = await createTestStore();
  desk = await startHttpSilo(async () => {
    await whenAsked();
    return { json: PEOPLE };
  });
  writeFileSync(
    config,
    `import { defineConfig, env, rest, secret } from 'rotunda';
const profiles = { path: '/people/{recordId}', recordId: 'id', givenName: 'given', familyName: 'family', birthDate: 'born', identifiers: { EMAIL: 'email' }, scan: { path: '/people' } };
export default defineConfig({
  sources: { desk: rest({ baseUrl: env('DESK_URL'), profiles }) },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
});`,
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await desk.close();
  await store.close();
});

const env = () => ({ DESK_URL: desk.url, MONGODB_URI: store.url, KEY: store.encryptionKey });

it('syncs after a sync that was killed, once what that one held has ended by itself', async () => {
  let kill = () => {};
  const asked = new Promise<void>((resolve) => {
    whenAsked = async () => {
      resolve();
      await new Promise<void>((go) => {
        kill = go;
      });
    };
  });
  const first = startCli(['sync', '-c', config], env());
  await asked;
  first.process.kill('SIGKILL');
  await first.ended;
  kill();
  whenAsked = async () => {};
  const client = await MongoClient.connect(store.url);
  const leases = client.db(store.database).collection('leases');
  expect(await leases.countDocuments({ until: { $gt: new Date() } })).toBe(1);
  await leases.updateMany({}, { $set: { until: new Date(Date.now() + 8_000) } });
  await client.close();
  expect(await runCli(['sync', '-c', config], env())).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('desk: 40 records, 40 new or changed'),
  });
});

it('has the former match model as long as the new one is not whole', async () => {
  const model = join(folder, 'match-model.json');
  writeFileSync(model, 'the former one');
  const args = [programPath('rotunda'), 'identity', 'train', '-c', config, '--out', model];
  const stopped = spawn('sh', ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env() },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  expect(await text(stopped.stderr)).toContain(
    'A file cannot be read or written where it was expected: EFBIG',
  );
  expect(readFileSync(model, 'utf8')).toBe('the former one');
  const { code, stderr } = await runCli(args.slice(1), env());
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(model, 'utf8'))).toMatchObject({ training: { records: 40 } });
  expect(existsSync(`${model}.partial`)).toBe(false);
});

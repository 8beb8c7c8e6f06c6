import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { startCli } from '../support/runCli.js';
import { startHttpSilo } from '../support/startHttpSilo.js';
import { createTestStore } from '../support/startTestGateway.js';

const CLIENTS = 16;
const ASK =
  '{ customer(by: { identifier: { type: EMAIL, value: "ada@example.com" } }) { tickets { nodes { id } complete } } }';

/** Asks over a connection that is kept alive; answers what came, and whether to go elsewhere. */
function post(url: string, agent: Agent): Promise<{ text: string; isLast: boolean }> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (data) => (text += data));
      response.on('end', () =>
        resolve({
          text: `${response.statusCode} ${text}`,
          isLast: response.headers.connection === 'close',
        }),
      );
      response.on('error', () => resolve({ text: 'broken off', isLast: true }));
    });
    sent.on('error', (error) => resolve({ text: `dropped: ${error}`, isLast: true }));
    sent.end(JSON.stringify({ query: ASK }));
  });
}

it('answers every request that came before it stopped, when it is told to stop under load', async () => {
  const silo = await startHttpSilo(async ({ path }) => {
    await sleep(20);
    return path.endsWith('/tickets')
      ? { json: [{ id: 't1', at: '2026-01-01T00:00:00Z' }] }
      : { json: [{ id: '1', email: 'ada@example.com' }] };
  });
  const store = await createTestStore();
  const folder = mkdtempSync(join(tmpdir(), 'rotunda-stop-'));
  const config = join(folder, 'rotunda.config.ts');
  writeFileSync(
    config,
    `import { defineConfig, env, rest, secret } from 'rotunda';
export default defineConfig({
  sources: { desk: rest({
    baseUrl: env('DESK_URL'),
    profiles: { path: '/people', batch: { param: 'ids', size: 10 }, recordId: 'id', identifiers: { EMAIL: 'email' }, find: { EMAIL: { path: '/people' } } },
    tickets: { path: '/people/{recordId}/tickets', id: 'id', occurredAt: 'at' },
  }) },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
  server: { port: 0, drainMs: 3_000 },
});`,
  );
  const env = {
    DESK_URL: silo.url,
    MONGODB_URI: store.url,
    KEY: randomBytes(32).toString('base64'),
  };
  const run = startCli(['serve', '--config', config, '--insecure-no-auth'], env);
  const [, url = ''] = await run.untilSays(/"url":"(http:\/\/[^"]+)\/graphql"/);
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const answers: string[] = [];
  const clients = Array.from({ length: CLIENTS }, async () => {
    for (;;) {
      const { text, isLast } = await post(url, agent);
      answers.push(text);
      if (isLast) return;
      if (answers.length === CLIENTS * 4) run.process.kill('SIGTERM');
    }
  });
  await Promise.all(clients);
  const { code } = await run.ended;
  agent.destroy();
  expect(code).toBe(0);
  expect(answers.length).toBeGreaterThan(CLIENTS * 4);
  const whole =
    /^200 \{"data":\{"customer":\{"tickets":\{"nodes":\[\{"id":"[^"]+"\}\],"complete":true\}\}\}\}/;
  expect(answers.filter((answer) => !whole.test(answer))).toEqual([]);
  await store.close();
  await silo.close();
  rmSync(folder, { recursive: true });
}, 60_000);

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { listenOnLoopback } from '../support/listenOnLoopback.js';
import { runCli } from '../support/runCli.js';

it('says of each API and database that its certificate is not trusted, or that it has no TLS, and sends nothing', async () => {
  let requests = 0;
  const answer = () => {
    requests += 1;
  };
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const unknown = await listenOnLoopback(createServer({ cert, key }, answer));
  const plain = await listenOnLoopback(createHttpServer(answer));
  const folder = mkdtempSync(join(tmpdir(), 'rotunda-untrusted-'));
  const path = join(folder, 'rotunda.config.ts');
  writeFileSync(
    path,
    `import { defineConfig, mongodb, rest } from 'rotunda';
export default defineConfig({ sources: {
  desk: rest({ baseUrl: 'https://localhost:${unknown.port}', profiles: { path: '/people/{recordId}', recordId: 'id' } }),
  mute: rest({ baseUrl: 'https://localhost:${plain.port}', profiles: { path: '/people/{recordId}', recordId: 'id' } }),
  app: mongodb({ url: 'mongodb://localhost:${unknown.port}/app?directConnection=true&tls=true', profiles: { collection: 'users', recordId: '_id' } }),
} });`,
  );
  const { stdout: output } = await runCli(['check', '-c', path]);
  expect(output).toMatch(/✗ desk .*the server's certificate is not trusted \([A-Z_]+\)/);
  expect(output).toMatch(/✗ mute .*no connection over TLS \([A-Z_]+\)/);
  expect(output).toMatch(/✗ app .*the server's certificate is not trusted \([A-Z_]+\)/);
  expect(requests).toBe(0);
  rmSync(folder, { recursive: true });
  await unknown.close();
  await plain.close();
});

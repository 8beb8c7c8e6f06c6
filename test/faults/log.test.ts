import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { listenOnLoopback } from '../support/listenOnLoopback.js';
import { programPath } from '../support/programPath.js';
import { createTestStore } from '../support/startTestGateway.js';

/** A device that is always full, as Linux has one. */
const FULL = '/dev/full';
const onLinux = existsSync(FULL) ? it : it.skip;

async function freePort(): Promise<number> {
  const { port, close } = await listenOnLoopback(createServer());
  await close();
  return port;
}

/** A pipe that nobody reads from, for the time of a call. */
async function withFullPipe<T>(use: (output: number) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rotunda-pipe-'));
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const output = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  writeSync(output, Buffer.alloc(1_000_000));
  closeSync(output);
  const blocking = openSync(path, 'w');
  try {
    return await use(blocking);
  } finally {
    closeSync(blocking);
    closeSync(reader);
    rmSync(folder, { recursive: true });
  }
}

async function withFullDevice<T>(use: (output: number) => Promise<T>): Promise<T> {
  const output = openSync(FULL, 'w');
  try {
    return await use(output);
  } finally {
    closeSync(output);
  }
}

onLinux.each([
  ['goes to a full disk', withFullDevice, 'ENOSPC', 'SIGTERM'],
  ['goes to a pipe whose reader hangs', withFullPipe, 'EAGAIN', 'SIGTERM'],
  ['goes to a terminal that goes away', withFullPipe, 'EAGAIN', 'SIGHUP'],
] as const)(
  'answers, and stops when told to, while its log %s, and says so once',
  async (_, withOutput, code, signal) => {
    const store = await createTestStore();
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'rotunda-log-'));
    const config = join(folder, 'rotunda.config.ts');
    writeFileSync(
      config,
      `import { defineConfig, env, rest, secret } from 'rotunda';
export default defineConfig({
  sources: { desk: rest({ baseUrl: 'http://127.0.0.1:1', profiles: { path: '/people/{recordId}', recordId: 'id' } }) },
  store: { url: env('MONGODB_URI'), database: '${store.database}', encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
  server: { port: ${port}, drainMs: 0 },
});`,
    );
    const ask = async () => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
      return response.status;
    };
    await withOutput(async (output) => {
      const args = [programPath('rotunda'), 'serve', '--config', config, '--insecure-no-auth'];
      const gateway = spawn(process.execPath, args, {
        env: { MONGODB_URI: store.url, KEY: randomBytes(32).toString('base64') },
        stdio: ['ignore', output, 'pipe'],
      });
      let said = '';
      gateway.stderr?.on('data', (data) => (said += data));
      const ended = new Promise((resolve) => gateway.on('close', resolve));
      await eventually(async () => (await ask().catch(() => 0)) === 200);
      // Each is a line, and all together more than is held back.
      const answers = await Promise.all(Array.from({ length: 100 }, ask));
      await eventually(async () => said !== '');
      expect(new Set([...answers, await ask()])).toEqual(new Set([200]));
      gateway.kill(signal);
      expect(await ended).toBe(0);
      expect(said).toBe(`The log cannot be written (${code}).\n`);
    });
    await store.close();
    rmSync(folder, { recursive: true });
  },
  60_000,
);

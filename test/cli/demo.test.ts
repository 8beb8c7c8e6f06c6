import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { startCli } from '../support/runCli.js';

/** The demo's temporary folder, so that what is in it at the end is what the demo left. */
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-test-'));
  await chmod(folder, 0o711);
});
afterEach(() => rm(folder, { recursive: true }));

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'leaves no folder behind when it ends by %s',
  async (signal) => {
    const demo = startCli(['demo', '--customers', '10', '--port', '0'], { TMPDIR: folder });
    await demo.untilSays(/^Ready/m);
    expect(await readdir(folder)).not.toEqual([]);
    demo.process.kill(signal);
    await demo.ended;
    await eventually(async () => (await readdir(folder)).length === 0);
  },
);

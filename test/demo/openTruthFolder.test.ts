import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { HatShopTruth } from '../../src/demo/truth/HatShopTruth.js';
import { openTruthFolder } from '../../src/demo/truth/openTruthFolder.js';

/** Beyond what any system gives to a process. */
const DEAD = 2 ** 30;
let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'truth-test-'));
});
afterEach(() => rm(parent, { recursive: true }));

it('holds the truth until it is removed', async () => {
  const folder = await openTruthFolder(parent);
  await folder.write({ seed: 5 } as HatShopTruth);
  expect(JSON.parse(await readFile(folder.file, 'utf8'))).toStrictEqual({ seed: 5 });
  await folder.remove();
  expect(existsSync(folder.file)).toBe(false);
});

it('sweeps away what killed processes left, and nothing else', async () => {
  const stale = join(parent, `rotunda-hatshop-${DEAD}-abc`);
  const others = [join(parent, `rotunda-hatshop-${process.pid}-abc`), join(parent, 'mine')];
  for (const folder of [stale, ...others]) await mkdir(folder);
  const folder = await openTruthFolder(parent);
  expect([stale, ...others, folder.file.slice(0, -11)].map((one) => existsSync(one))).toStrictEqual(
    [false, true, true, true],
  );
});

import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { HatShopTruth } from '../../src/demo/truth/HatShopTruth.js';
import { openTruthFolder } from '../../src/demo/truth/openTruthFolder.js';

it('holds the truth until it is removed', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'truth-test-'));
  const folder = await openTruthFolder(parent);
  await folder.write({ seed: 5 } as HatShopTruth);
  expect(JSON.parse(await readFile(folder.file, 'utf8'))).toStrictEqual({ seed: 5 });
  await folder.remove();
  expect([existsSync(folder.file), await readdir(parent)]).toEqual([false, []]);
  await rm(parent, { recursive: true });
});

import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import { whenAborted } from '../../src/lib/whenAborted.js';
import { eachPage } from '../../src/sources/eachPage.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('a scan holds the page that it is at, however many came before', async () => {
  const pages: WeakRef<object>[] = [];
  async function* scan() {
    for (let page = 0; page < 5; page++) {
      await turn();
      const rows = { page };
      pages.push(new WeakRef(rows));
      yield rows;
    }
  }
  for await (const _ of eachPage(scan(), new AbortController().signal, 60_000)) await turn();
  await turn();
  collectGarbage();
  expect(pages.filter((page) => page.deref() !== undefined).length).toBeLessThan(2);
});

it('a signal that goes on holds nothing of who waits for it no more', async () => {
  const { signal } = new AbortController();
  const held = (() => {
    const action = { run: () => undefined };
    whenAborted(signal, () => action.run())();
    return new WeakRef(action);
  })();
  await turn();
  collectGarbage();
  expect(held.deref()).toBeUndefined();
  expect(signal.aborted).toBe(false);
});

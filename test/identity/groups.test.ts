import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IdentityStores } from '../../src/identity/IdentityStores.js';
import { Ties } from '../../src/identity/linking/groups/Ties.js';
import { linkAll } from '../../src/identity/linking/linkAll.js';
import { linkFound } from '../../src/identity/lookup/linkFound.js';
import { simulateRules } from '../../src/identity/simulate/simulateRules.js';
import { recordGone } from '../../src/identity/sync/recordGone.js';
import { recordRows } from '../../src/identity/sync/recordRows.js';
import { clustersOf, openIdentity } from '../support/openIdentity.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { profileRow } from '../support/profileRow.js';

let mongo: TestClient;
let stores: IdentityStores;
let drop: () => Promise<void>;

beforeAll(async () => {
  mongo = await openTestClient();
});
beforeEach(async () => {
  ({ stores, drop } = await openIdentity(mongo.client));
});
afterEach(() => drop());
afterAll(() => mongo.close());

const rowOf = (owner: string, ...mailboxes: readonly string[]) =>
  profileRow(owner, {
    identifiers: mailboxes.map((name) => ({ type: 'EMAIL', value: `${name}@example.com` })),
  });

/** The same stores; between the finding of who is tied to whom and the reading of the first group something happens. */
function interrupted(happens: () => Promise<void>): IdentityStores {
  let isFirst = true;
  const customers = new Proxy(stores.customers, {
    get(store, name: 'byIds') {
      const method = store[name].bind(store) as (...args: unknown[]) => unknown;
      if ((name as string) !== 'byRecordKeysEver') return method;
      return async (...args: unknown[]) => {
        if (isFirst) {
          isFirst = false;
          await happens();
        }
        return method(...args);
      };
    },
  });
  return { ...stores, customers };
}

/** How often each record is some active customer's. */
async function holdings(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of (await clustersOf(stores)).flat()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('linking group by group', () => {
  it('tells how far it is, in records', async () => {
    await recordRows(stores, [rowOf('a', 'one'), rowOf('b', 'one'), rowOf('c', 'two')], 'scan');
    const told: [string, number, number][] = [];
    await linkAll(stores, (...one) => told.push(one), 1);
    expect(told[0]).toEqual(['comparing', 3, 3]);
    expect(told.at(-1)).toEqual(['linking', 3, 3]);
    const done = told.map(([, records]) => records);
    expect(done.slice(1)).toEqual(done.slice(1).toSorted((x, y) => x - y));
  });

  it('reports what is shared too widely once, with all who share it', async () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      profileRow(`p${at}`, {
        givenName: `${'ABCDEFGHIJKL'[at]}nna`,
        familyName: `Person${at}`,
        identifiers: [{ type: 'EMAIL', value: 'all@example.com' }],
      }),
    );
    await recordRows(stores, rows, 'scan');
    const whole = { ...(await openIdentity(mongo.client)) };
    await recordRows(whole.stores, rows, 'scan');
    await linkAll(whole.stores, undefined, 1_000);
    await linkAll(stores, undefined, 1);
    expect(await clustersOf(stores)).toEqual(await clustersOf(whole.stores));
    const [run, ofWhole] = await Promise.all([stores.stops.latest(), whole.stores.stops.latest()]);
    expect(run?.stops).toEqual(ofWhole?.stops);
    expect(run).toMatchObject({ records: 12, customers: ofWhole?.customers });
    await whole.drop();
  });

  it('sees to whom a record was linked while it looked who is tied to whom', async () => {
    await recordRows(stores, [rowOf('a', 'one'), rowOf('b', 'two'), rowOf('c', 'three')], 'scan');
    await linkAll(stores);
    const outcome = await linkAll(
      interrupted(async () => {
        await linkFound(stores, [rowOf('a', 'one', 'two')]);
        await linkFound(stores, [rowOf('d', 'three')]);
      }),
      undefined,
      1,
    );
    expect(outcome.conflicts).toBe(0);
    expect(await clustersOf(stores)).toEqual([
      ['shop/a', 'shop/b'],
      ['shop/c', 'shop/d'],
    ]);
    expect(await linkAll(stores)).toMatchObject({ created: 0, changed: 0, merged: 0, emptied: 0 });
  });

  it('sees who went, and who was parted, meanwhile', async () => {
    await recordRows(stores, [rowOf('a', 'one'), rowOf('b', 'one'), rowOf('c', 'two')], 'scan');
    await linkAll(stores);
    await recordRows(stores, [rowOf('e', 'two')], 'scan');
    await linkAll(
      interrupted(async () => {
        await linkFound(stores, [rowOf('b', 'else')]);
        await recordGone(stores, [{ source: 'shop', recordId: 'c' }], 'scan');
      }),
      undefined,
      1,
    );
    expect(await clustersOf(stores)).toEqual([['shop/a'], ['shop/b'], ['shop/e']]);
    expect(await holdings()).toEqual({ 'shop/a': 1, 'shop/b': 1, 'shop/e': 1 });
  });

  it('leaves customers of whom no record is left resolving, whatever group they fall in', async () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((one) => rowOf(one, one));
    await recordRows(stores, rows, 'scan');
    await linkAll(stores, undefined, 1);
    const ids: string[] = [];
    for await (const { id } of stores.customers.all()) ids.push(id);
    await recordGone(
      stores,
      rows.slice(1).map(({ owner }) => ({ source: 'shop', recordId: owner })),
      'scan',
    );
    expect(await linkAll(stores, undefined, 2)).toMatchObject({ created: 0, emptied: 4 });
    expect(await clustersOf(stores)).toEqual([['shop/a']]);
    for (const id of ids) expect(await stores.customers.byIds([id])).toHaveLength(1);
  });
});

it('tries other rules group by group as all at once', async () => {
  const rows = [rowOf('a', 'one'), rowOf('b', 'one', 'two'), rowOf('c', 'two'), rowOf('d', 'two')];
  await recordRows(stores, rows, 'scan');
  await linkAll(stores);
  await recordRows(stores, [rowOf('b', 'one'), rowOf('e', 'two'), rowOf('f', 'three')], 'scan');
  const trial = (groupSize: number) =>
    simulateRules(stores, stores.rules, 1, () => undefined, groupSize);
  const whole = await trial(1_000);
  expect(whole).toMatchObject({ records: 6, customersBefore: 1, splitting: 1 });
  expect(await trial(1)).toEqual(whole);
  const nobody = { ...stores.rules, rules: [], ruleOfType: undefined };
  const apart = await simulateRules(stores, nobody, 1, () => undefined, 1);
  expect(apart).toMatchObject({ customersAfter: 6, largestBefore: 4, largestAfter: 1 });
  expect(apart.splits).toHaveLength(1);
});

describe('ties', () => {
  it('hold together what was named together, and nothing else', () => {
    const sets = fc.array(fc.array(fc.nat(300), { maxLength: 5 }), { maxLength: 100 });
    fc.assert(
      fc.property(sets, (named) => {
        const ties = new Ties();
        const known = new Map<number, ReadonlySet<number>>();
        for (const set of named) {
          ties.tie(set.map((one) => `text ${one}`));
          const all = new Set(set.flatMap((one) => [one, ...(known.get(one) ?? [])]));
          for (const one of all) known.set(one, all);
        }
        const rootOf = (one: number) => ties.rootOf(`text ${one}`);
        const pairs = [...known].map(([one, [first]]) => [rootOf(one), rootOf(first as number)]);
        expect(pairs.filter(([root, ofFirst]) => root !== ofFirst)).toEqual([]);
        expect(new Set(pairs.flat()).size).toBe(new Set(known.values()).size);
      }),
    );
  });

  it('count who shares a value, and tie no more of them than may', () => {
    const ties = new Ties();
    const counts = ['a', 'b', 'c', 'd'].map((owner) => ties.share(owner, 'value', 2));
    expect(counts).toEqual([1, 2, 3, 4]);
    expect(ties.sharersOf('value')).toBe(4);
    expect(ties.sharersOf('another')).toBe(0);
    expect(ties.rootOf('a')).toBe(ties.rootOf('b'));
    expect(ties.rootOf('c')).toBeUndefined();
  });

  it('grow beyond their first table', () => {
    const ties = new Ties();
    for (let at = 0; at < 50_000; at++) ties.tie([`a${at}`, `b${at % 100}`]);
    const roots = new Set(Array.from({ length: 50_000 }, (_, at) => ties.rootOf(`a${at}`)));
    expect(roots.size).toBe(100);
    expect(ties.rootOf('nobody')).toBeUndefined();
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IdentityStores } from '../../src/identity/IdentityStores.js';
import { extendPartings } from '../../src/identity/linking/changes/extendPartings.js';
import { linkAll } from '../../src/identity/linking/linkAll.js';
import { linkFound } from '../../src/identity/lookup/linkFound.js';
import { recordRows } from '../../src/identity/sync/recordRows.js';
import { openIdentity } from '../support/openIdentity.js';
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

const rowOf = (owner: string, mailbox: string) =>
  profileRow(owner, { identifiers: [{ type: 'EMAIL', value: `${mailbox}@example.com` }] });
const see = (owner: string, mailbox: string) => linkFound(stores, [rowOf(owner, mailbox)]);

async function customerOf(recordId: string) {
  const [customer] = await stores.customers.byRecordKeys([stores.hasher.record('shop', recordId)]);
  if (customer === undefined) throw new Error(`Nobody has the record ${recordId}.`);
  return customer;
}

/** The ids that lead to the customer of a record, or led there before a parting. */
async function knownOf(recordId: string): Promise<(string | null)[]> {
  const { ids, partedFrom } = await customerOf(recordId);
  return [...ids, ...partedFrom.map(({ id }) => id)];
}

const WRITES = ['insertMany', 'replace', 'remove'];

/** The same stores, to which the n-th write of customers and all after it do not come through. */
function killedAt(killAt: number): { readonly stores: IdentityStores; writes(): number } {
  let writes = 0;
  const customers = new Proxy(stores.customers, {
    get(store, name: 'replace' | 'byIds') {
      const method = store[name].bind(store) as (...args: unknown[]) => unknown;
      if (!WRITES.includes(name)) return method;
      return (...args: unknown[]) => {
        if (Array.isArray(args[0]) && args[0].length === 0) return method(...args);
        writes += 1;
        return writes < killAt ? method(...args) : Promise.reject(new Error('killed'));
      };
    },
  });
  return { stores: { ...stores, customers }, writes: () => writes };
}

describe('whom records were parted from', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'is known after a crash at write %d, of customers who swap records',
    async (killAt) => {
      for (const [owner, mailbox] of ['a1', 'b1', 'c1', 'd2', 'e2', 'f2', 'g2'].map((one) => [
        ...one,
      ])) {
        await see(owner as string, mailbox as string);
      }
      const before = new Map<string, string>();
      for (const one of 'abcdefg') before.set(one, (await customerOf(one)).id);
      expect(new Set(before.values()).size).toBe(2);
      // One goes over to the other side, each way, and one goes by itself.
      await recordRows(stores, [rowOf('a', '2'), rowOf('d', '1'), rowOf('e', '3')], 'scan');
      const dying = killedAt(killAt);
      const outcome = await linkAll(dying.stores).catch(String);
      expect(outcome === 'Error: killed').toBe(dying.writes() >= killAt);
      await linkAll(stores);
      for (const [one, id] of before) expect(await knownOf(one)).toContain(id);
      expect(await linkAll(stores)).toMatchObject({ created: 0, changed: 0, conflicts: 0 });
    },
  );

  it('is known where somebody else changes who gets the records at the same time', async () => {
    for (const one of ['a1', 'b1', 'c1', 'd2']) await see(one[0] as string, one[1] as string);
    const [{ id }, taking] = [await customerOf('a'), await customerOf('d')];
    await recordRows(stores, [rowOf('a', '2')], 'scan');
    let isFirst = true;
    const customers = new Proxy(stores.customers, {
      get(store, name: 'replace' | 'byIds') {
        const method = store[name].bind(store) as (...args: unknown[]) => unknown;
        if (name !== 'replace') return method;
        return async (...args: unknown[]) => {
          const { version } = taking;
          // Another replica changes that customer first.
          if (isFirst) await store.replace(version, { ...taking, version: version + 1 });
          isFirst = false;
          return method(...args);
        };
      },
    });
    await linkAll({ ...stores, customers });
    expect((await customerOf('a')).id).toBe(taking.id);
    expect(await knownOf('a')).toContain(id);
    expect(await knownOf('b')).toContain(id);
  });
});

it('tells what was recorded on a customer that was whole from what was recorded on it since, by versions', async () => {
  for (const one of ['a1', 'b1', 'c1', 'd2', 'e2', 'f2', 'g2'])
    await see(one[0] as string, one[1] as string);
  const ids = [(await customerOf('a')).id, (await customerOf('d')).id];
  await recordRows(stores, [rowOf('a', '2'), rowOf('d', '1'), rowOf('e', '3')], 'scan');
  /** The last version of each in which it was whole, and the first in which it was not. */
  const whole = new Map<string, number>();
  const parted = new Map<string, number>();
  const customers = new Proxy(stores.customers, {
    get(store, name: 'replace' | 'byIds') {
      if (name !== 'replace') return store[name].bind(store);
      return async (...[version, state]: Parameters<typeof store.replace>) => {
        const isWhole = ['a', 'd'].some(
          (one, at) =>
            state.id === ids[at] && state.recordKeys.includes(stores.hasher.record('shop', one)),
        );
        const known = isWhole ? whole : parted;
        known.set(state.id, state.version);
        return store.replace(version, state);
      };
    },
  });
  await linkAll({ ...stores, customers });
  for (const [at, one] of ['a', 'd'].entries()) {
    const id = ids[at] as string;
    const parting = (await customerOf(one)).partedFrom.find((known) => known.id === id);
    expect(parting?.version).toBe(whole.get(id));
    expect(parted.get(id)).toBeGreaterThan(whole.get(id) as number);
  }
  const byItself = (await customerOf('e')).partedFrom.find(({ id }) => id === ids[1]);
  expect(byItself?.version).toBe(whole.get(ids[1] as string));
});

describe('a list of partings', () => {
  const former = (ids: string[], version: number, partedFrom: object[] = []) => ({
    ids,
    version,
    partedFrom: partedFrom as never[],
  });
  const now = '2026-01-02T00:00:00.000Z';
  const earlier = '2026-01-01T00:00:00.000Z';

  it('has each id once, in the last version that it led to the records, and none that leads to them now', () => {
    const before = [
      { id: 'x', version: 3, at: earlier },
      { id: 'z', version: 9, at: earlier },
      { id: 'own', version: 9, at: earlier },
    ];
    expect(
      extendPartings(['own'], [former(['own', 'x'], 4, before), former(['z'], 9)], now),
    ).toEqual([
      { id: 'x', version: 4, at: now },
      { id: 'z', version: 9, at: earlier },
    ]);
  });

  it('is bounded, and says for ever that it was', () => {
    const many = Array.from({ length: 600 }, (_, index) => `id ${index}`);
    const cut = extendPartings(['own'], [former(['own', ...many], 1)], now);
    expect(cut).toHaveLength(500);
    expect(cut.at(-1)?.id).toBeNull();
    expect(extendPartings(['own'], [former(['own'], 2, [...cut].slice(-1))], now)).toMatchObject([
      { id: null },
    ]);
    const again = extendPartings(['own'], [former(['own', 'x'], 2, [...cut])], now);
    expect(again).toHaveLength(500);
    expect(again.filter(({ id }) => id === null)).toHaveLength(1);
  });
});

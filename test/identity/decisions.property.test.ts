import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProfileRow } from '../../src/dataset/ProfileRow.js';
import { activeDecisions } from '../../src/identity/decisions/activeDecisions.js';
import { mergeCustomers } from '../../src/identity/decisions/mergeCustomers.js';
import { isRefusal } from '../../src/identity/decisions/Refusal.js';
import { splitCustomer } from '../../src/identity/decisions/splitCustomer.js';
import { decisionEventId } from '../../src/identity/history/extendHistory.js';
import type { IdentityStores } from '../../src/identity/IdentityStores.js';
import { linkAll } from '../../src/identity/linking/linkAll.js';
import { relink } from '../../src/identity/linking/relink.js';
import { linkFound } from '../../src/identity/lookup/linkFound.js';
import { recordGone } from '../../src/identity/sync/recordGone.js';
import { clustersOf, openIdentity } from '../support/openIdentity.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { profileRow } from '../support/profileRow.js';
import { runsOf } from '../support/runsOf.js';

let mongo: TestClient;

beforeAll(async () => {
  mongo = await openTestClient();
});
afterAll(() => mongo.close());

const profile = fc.record({
  owner: fc.integer({ min: 1, max: 8 }).map(String),
  email: fc.option(fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com')),
});
/** What happens, one after the other: a record is seen, or is gone at its source, people decide of customers by their place, or a sync links all. */
const step = fc.oneof(
  profile.map((seen) => ({ is: 'seen', ...seen }) as const),
  fc.record({
    is: fc.constant('gone' as const),
    owner: fc.integer({ min: 1, max: 8 }).map(String),
    into: fc.option(fc.integer({ min: 1, max: 8 }).map(String)),
  }),
  fc.record({ is: fc.constant('merge' as const), a: fc.nat(7), b: fc.nat(7) }),
  fc.record({ is: fc.constant('split' as const), a: fc.nat(7), records: fc.nat(7) }),
  fc.record({ is: fc.constant('undo' as const), a: fc.nat(7), event: fc.nat(3) }),
  fc.record({ is: fc.constant('sync' as const), groupSize: fc.constantFrom(1, 3, 1_000) }),
);

function toRow({ owner, email }: { owner: string; email: string | null }): ProfileRow {
  return profileRow(
    owner,
    email === null ? {} : { identifiers: [{ type: 'EMAIL', value: email }] },
  );
}

async function customersOf({ customers }: IdentityStores) {
  const found = [];
  for await (const one of customers.all()) if (one.active) found.push(one);
  return found.sort((x, y) => (x.id < y.id ? -1 : 1));
}

let keys = 0;
const because = () => ({ reason: 'test', idempotencyKey: `p${++keys}` });

type Step =
  | { is: 'seen'; owner: string; email: string | null }
  | { is: 'gone'; owner: string; into: string | null }
  | { is: 'merge'; a: number; b: number }
  | { is: 'split'; a: number; records: number }
  | { is: 'undo'; a: number; event: number }
  | { is: 'sync'; groupSize: number };

/** A record that its source deleted, or merged into another one. */
async function go(stores: IdentityStores, { owner, into }: Step & { is: 'gone' }): Promise<void> {
  const key = stores.hasher.record('shop', owner);
  const [known] = await stores.records.byKeys([key]);
  if (known === undefined) return;
  const gone = { source: 'shop', recordId: owner, ...(into === null ? {} : { into }) };
  await recordGone(stores, [gone], 'test');
  await relink(stores, [key], known.identifierKeys, 'rules');
}

async function take(stores: IdentityStores, one: Step): Promise<void> {
  if (one.is === 'seen') return linkFound(stores, [toRow(one)]);
  if (one.is === 'gone') return go(stores, one);
  if (one.is === 'sync') return void (await linkAll(stores, undefined, one.groupSize));
  const all = await customersOf(stores);
  const a = all[one.a % Math.max(all.length, 1)];
  if (a === undefined) return;
  if (one.is === 'merge') {
    const b = all[one.b % all.length];
    await mergeCustomers(stores, 'kim', { customerIds: [a.id, b?.id ?? ''], ...because() });
  } else if (one.is === 'split') {
    const records = a.content.records.slice(0, 1 + (one.records % 3));
    await splitCustomer(stores, 'kim', { customerId: a.id, choice: { records }, ...because() });
  } else {
    const event = a.content.history.at(-1 - one.event);
    if (event === undefined) return;
    const choice = { undoEventId: event.id };
    await splitCustomer(stores, 'kim', { customerId: a.id, choice, ...because() });
  }
}

describe('decisions of people', () => {
  it('merged, then undone, leave the very customers that were, ids included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(profile, { minLength: 2, maxLength: 8 }), async (rows) => {
        const { stores, drop } = await openIdentity(mongo.client);
        for (const row of rows) await linkFound(stores, [toRow(row)]);
        const before = await customersOf(stores);
        const [a, b] = before;
        if (a !== undefined && b !== undefined) {
          const merged = await mergeCustomers(stores, 'kim', {
            customerIds: [a.id, b.id],
            ...because(),
          });
          if (merged === undefined || isRefusal(merged)) throw new Error('not merged');
          expect((await customersOf(stores)).length).toBe(before.length - 1);
          const undoEventId = decisionEventId(merged.id, stores.hasher);
          const choice = { undoEventId };
          await splitCustomer(stores, 'kim', { customerId: a.id, choice, ...because() });
        }
        const names = (list: typeof before) =>
          list.map(({ id, content }) => [
            id,
            content.records.map(({ recordId }) => recordId).toSorted(),
          ]);
        expect(names(await customersOf(stores))).toEqual(names(before));
        await drop();
      }),
      runsOf(15),
    );
  });

  it('hold whatever comes: nothing parted is together, each id resolves, a sync changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
        const { stores, drop } = await openIdentity(mongo.client);
        const given = new Set<string>();
        for (const one of steps) {
          await take(stores, one as Step);
          const ids = (await customersOf(stores)).flatMap((customer) => customer.ids);
          expect(ids.length).toBe(new Set(ids).size);
          for (const id of ids) given.add(id);
        }
        const decisions = activeDecisions(await stores.decisions.all());
        const newest = decisions[0];
        if (newest !== undefined && newest.kind !== 'MERGE') {
          for (const { recordKeys } of await customersOf(stores)) {
            const groups = newest.groups.filter((group) =>
              group.some(({ key }) => recordKeys.includes(key)),
            );
            expect(groups.length).toBeLessThanOrEqual(1);
          }
        }
        for (const id of given) expect((await stores.customers.byIds([id])).length).toBe(1);
        const clusters = await clustersOf(stores);
        expect(clusters.flat().length).toBe(new Set(clusters.flat()).size);
        const idsOf = async () =>
          (await customersOf(stores)).map(({ id, ids }) => [id, ids.toSorted()]);
        const ids = await idsOf();
        const { created, merged } = await linkAll(stores);
        expect({ created, merged, clusters: await clustersOf(stores), ids: await idsOf() }).toEqual(
          { created: 0, merged: 0, clusters, ids },
        );
        expect(await linkAll(stores)).toMatchObject({ created: 0, changed: 0, merged: 0 });
        await drop();
      }),
      runsOf(25),
    );
  });
});

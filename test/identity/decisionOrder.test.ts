import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Decision } from '../../src/identity/decisions/Decision.js';
import { decide } from '../../src/identity/decisions/decide.js';
import { mergeCustomers } from '../../src/identity/decisions/mergeCustomers.js';
import { isRefusal, type Refusal, refuse } from '../../src/identity/decisions/Refusal.js';
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

let mongo: TestClient;
let stores: IdentityStores;

beforeAll(async () => {
  mongo = await openTestClient();
});
beforeEach(async () => {
  ({ stores } = await openIdentity(mongo.client));
});
afterAll(() => mongo.close());

async function seen(owner: string, email?: string): Promise<void> {
  const identifiers = email === undefined ? [] : [{ type: 'EMAIL', value: email }];
  await linkFound(stores, [profileRow(owner, { identifiers })]);
}

async function customerOf(recordId: string) {
  const [customer] = await stores.customers.byRecordKeys([stores.hasher.record('shop', recordId)]);
  if (customer === undefined) throw new Error(`Nobody has the record ${recordId}.`);
  return customer;
}

let keys = 0;
const because = () => ({ reason: 'test', idempotencyKey: `k${++keys}` });

function taken(outcome: Decision | Refusal | undefined): string {
  if (outcome === undefined || isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return decisionEventId(outcome.id, stores.hasher);
}

async function merge(...recordIds: string[]): Promise<string> {
  const customers = await Promise.all(recordIds.map(customerOf));
  const customerIds = customers.map(({ id }) => id);
  return taken(
    await mergeCustomers(stores, 'kim', {
      customerIds,
      survivorId: customerIds[0] ?? null,
      ...because(),
    }),
  );
}

async function split(customer: string, recordId: string): Promise<string> {
  const { id: customerId } = await customerOf(customer);
  const choice = { records: [{ source: 'shop', recordId }] };
  return taken(await splitCustomer(stores, 'kim', { customerId, choice, ...because() }));
}

async function undo(recordId: string, undoEventId: string): Promise<string> {
  const { id: customerId } = await customerOf(recordId);
  const choice = { undoEventId };
  return taken(await splitCustomer(stores, 'kim', { customerId, choice, ...because() }));
}

describe('a decision', () => {
  it('is taken anew for customers that were merged away and are themselves again', async () => {
    for (const one of ['a', 'b', 'c']) await seen(one);
    const first = await merge('a', 'b');
    await merge('c', 'a');
    await split('c', 'a');
    await split('c', 'b');
    expect(await clustersOf(stores)).toEqual([['shop/a'], ['shop/b'], ['shop/c']]);
    expect(await merge('a', 'b')).not.toBe(first);
    expect(await clustersOf(stores)).toEqual([['shop/a', 'shop/b'], ['shop/c']]);
  });

  it('gives a customer back with a version that it never had', async () => {
    for (const one of ['a', 'b']) await seen(one);
    const { id, version } = await customerOf('a');
    await undo('b', await merge('b', 'a'));
    expect(await customerOf('a')).toMatchObject({ id, version: version + 2 });
  });

  it('is stronger than those before it, also by a clock that is behind theirs', async () => {
    for (const one of ['a', 'b']) await seen(one);
    await merge('a', 'b');
    const now = Date.now();
    jest.useFakeTimers({
      doNotFake: [
        'nextTick',
        'setImmediate',
        'setTimeout',
        'setInterval',
        'clearImmediate',
        'clearInterval',
        'clearTimeout',
        'queueMicrotask',
        'performance',
        'hrtime',
      ],
      now: now - 5_000,
    });
    try {
      await split('a', 'b');
    } finally {
      jest.useRealTimers();
    }
    expect(await clustersOf(stores)).toEqual([['shop/a'], ['shop/b']]);
    const kinds = (await customerOf('a')).content.history.map(({ kind }) => kind);
    expect(kinds).toEqual(['MERGED', 'SPLIT']);
  });

  it('that takes another back lets all follow whom that kept apart, at once', async () => {
    for (const one of ['a', 'b']) await seen(one, 'one@example.com');
    for (const one of ['c', 'd']) await seen(one, 'two@example.com');
    await linkFound(stores, [
      profileRow('a', {
        identifiers: ['one', 'two'].map((name) => ({
          type: 'EMAIL',
          value: `${name}@example.com`,
        })),
      }),
    ]);
    expect((await clustersOf(stores)).length).toBe(1);
    const { content } = await customerOf('a');
    const merged = content.history.find(({ kind }) => kind === 'MERGED');
    await undo('a', merged?.id ?? '');
    for (const one of ['b', 'd']) await seen(one, 'three@example.com');
    await merge('a', 'c');
    const clusters = await clustersOf(stores);
    expect(await linkAll(stores)).toMatchObject({ created: 0, changed: 0, merged: 0, emptied: 0 });
    expect(clusters).toEqual([
      ['shop/a', 'shop/c'],
      ['shop/b', 'shop/d'],
    ]);
  });

  it('that was undone leaves no record stuck that goes and comes back', async () => {
    for (const one of ['a', 'b']) await seen(one);
    await undo('a', await merge('a', 'b'));
    const { id } = await customerOf('b');
    const key = stores.hasher.record('shop', 'b');
    await recordGone(stores, [{ source: 'shop', recordId: 'b' }], 'test');
    await relink(stores, [key], [], 'rules');
    await seen('b');
    expect(await clustersOf(stores)).toEqual([['shop/a'], ['shop/b']]);
    expect(await stores.customers.byIds([id])).toMatchObject([{ id, active: false }]);
  });

  it('ties those together whom nothing newer keeps apart, though it does others', async () => {
    for (const one of ['b', 'a']) await seen(one, 'one@example.com');
    await seen('c');
    await merge('c', 'b');
    const { content } = await customerOf('b');
    const linked = content.history.find(({ kind }) => kind === 'LINKED');
    await undo('b', linked?.id ?? '');
    expect(await clustersOf(stores)).toEqual([['shop/a'], ['shop/b', 'shop/c']]);
  });

  it('lets each id go with the record that it began with, not only that of the customer parted', async () => {
    for (const one of ['a', 'b', 'c']) await seen(one);
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(customerOf));
    await merge('c', 'a', 'b');
    await split('c', 'c');
    const parted = await customerOf('a');
    expect(parted.ids.toSorted()).toEqual([a?.id, b?.id].toSorted());
    expect((await customerOf('c')).ids).toEqual([c?.id]);
    expect(await linkAll(stores)).toMatchObject({ created: 0, changed: 0, merged: 0, emptied: 0 });
  });

  it('asked for twice at once under one key is answered alike, whoever comes first', async () => {
    for (const one of ['a', 'b']) await seen(one);
    const undoEventId = await merge('a', 'b');
    const { id: customerId } = await customerOf('a');
    const input = { customerId, choice: { undoEventId }, ...because() };
    let first: Decision | Refusal | undefined;
    const second = await decide(stores, 'kim', input, async () => {
      first = await splitCustomer(stores, 'kim', input);
      return refuse('BAD_USER_INPUT', 'It does not hold any more.');
    });
    expect(first).toMatchObject({ kind: 'UNDO' });
    expect(second).toEqual(first);
  });

  it('that gave an id back while its holder lost all records leaves it there alone', async () => {
    await seen('a');
    const customer = await customerOf('a');
    const held = { id: 'c_gone', ids: ['c_gone', customer.id], active: false, recordKeys: [] };
    await stores.customers.insertMany([{ ...customer, ...held, identifierKeys: [] }]);
    await linkAll(stores);
    expect(await stores.customers.byIds([customer.id])).toMatchObject([{ id: customer.id }]);
    expect(await stores.customers.byIds(['c_gone'])).toMatchObject([{ active: false }]);
    expect(await linkAll(stores)).toMatchObject({ changed: 0, emptied: 0, conflicts: 0 });
  });
});

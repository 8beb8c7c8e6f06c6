import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contractOperations, hasContract } from '../support/contractOperations.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const person = {
  recordId: 'id',
  givenName: 'given',
  familyName: 'family',
  birthDate: 'born',
  identifiers: { EMAIL: 'email' },
};

const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) {
  __typename
  ... on MergeCustomersSuccess { customer { id version formerIds records { source recordId linkedBy } } identityEvent { id actor reason } }
  ... on UserError { code message path }
} }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) {
  __typename
  ... on SplitCustomerSuccess { customers { id records { recordId } } identityEvent { id kind } notRestored { recordId } }
  ... on UserError { code message path }
} }`;
const HISTORY = `query ($id: ID!) { customer(by: { id: $id }) { id formerIds version identityEvents(first: 20) { nodes { id kind actor reason records { recordId } } } } }`;

let shop: MemorySilo;
let rotunda: TestGateway;

beforeEach(async () => {
  shop = new MemorySilo({
    profiles: [
      { id: 'a', given: 'Ada', born: '1990-01-01', email: 'ada@example.com' },
      { id: 'b', given: 'Ada', born: '1990-01-01', email: 'ada@work.example' },
      { id: 'c', given: 'Cy', born: '1991-01-01', email: 'cy@example.com' },
    ],
  });
  rotunda = await startTestGateway(
    { sources: { shop: memory({ silo: shop, profiles: person }) } },
    { openTo: 'kim' },
  );
  await rotunda.sync();
});
afterEach(() => rotunda.close());

async function idOf(recordId: string): Promise<string> {
  const { data } = await rotunda.ask(
    'query ($recordId: String!) { customer(by: { record: { source: "shop", recordId: $recordId } }) { id } }',
    { recordId },
  );
  return data.customer.id;
}

async function clusters(): Promise<string[][]> {
  const { data } = await rotunda.ask('{ customers { nodes { records { recordId } } } }');
  return data.customers.nodes
    .map(({ records }: { records: { recordId: string }[] }) =>
      records.map(({ recordId }) => recordId).toSorted(),
    )
    .toSorted();
}

let keys = 0;
async function merge(recordIds: readonly string[], more: object = {}) {
  const customerIds = await Promise.all(recordIds.map(idOf));
  keys += 1;
  const input = { customerIds, reason: 'same passport', idempotencyKey: `k${keys}`, ...more };
  const { data, errors } = await rotunda.ask(MERGE, { input });
  expect(errors).toBeUndefined();
  return data.mergeCustomers;
}

/** What a client does that is told to come again: the same under the same key. */
async function mergeUntilTold(input: object) {
  let answer = await rotunda.ask(MERGE, { input });
  while (answer.errors?.[0].extensions.retryable === true) {
    await setTimeout(100);
    answer = await rotunda.ask(MERGE, { input });
  }
  return answer;
}

async function split(customerId: string, choice: object, more: object = {}) {
  keys += 1;
  const input = { customerId, choice, reason: 'two people', idempotencyKey: `k${keys}`, ...more };
  const { data, errors } = await rotunda.ask(SPLIT, { input });
  expect(errors).toBeUndefined();
  return data.splitCustomer;
}

describe('a merge', () => {
  it('makes customers one, says by whom and why, and lets the former id lead to it', async () => {
    const [a, b] = [await idOf('a'), await idOf('b')];
    const { customer, identityEvent } = await merge(['a', 'b'], { survivorId: b });
    expect(customer).toMatchObject({ id: b, formerIds: [a] });
    expect(customer.records.map(({ linkedBy }: { linkedBy: string }) => linkedBy)).toContain(
      'user:kim',
    );
    expect(identityEvent).toMatchObject({ actor: 'kim', reason: 'same passport' });
    expect(await clusters()).toEqual([['a', 'b'], ['c']]);
    const { data } = await rotunda.ask(HISTORY, { id: a });
    expect(data.customer.id).toBe(b);
    expect(data.customer.identityEvents.nodes).toMatchObject([
      { id: identityEvent.id, kind: 'MERGED', actor: 'kim' },
      { kind: 'CREATED', actor: null },
    ]);
  });

  it('outlives a sync', async () => {
    await merge(['a', 'b']);
    await rotunda.sync();
    expect(await clusters()).toEqual([['a', 'b'], ['c']]);
  });

  it('is done once under one idempotency key, and refused for anything else', async () => {
    const customerIds = [await idOf('a'), await idOf('b')];
    const input = { customerIds, reason: 'same', idempotencyKey: 'once' };
    const first = await rotunda.ask(MERGE, { input });
    const again = await rotunda.ask(MERGE, { input });
    expect(again.data).toEqual(first.data);
    const other = await rotunda.ask(MERGE, { input: { ...input, reason: 'other' } });
    expect(other.data.mergeCustomers).toMatchObject({
      __typename: 'IdempotencyMismatchError',
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('has one effect and one entry when it is asked for many times at once, from either side', async () => {
    const [a, b] = [await idOf('a'), await idOf('b')];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const customerIds = index % 2 === 0 ? [a, b] : [b, a];
        const input = { customerIds, reason: 'same', idempotencyKey: `many ${index}` };
        return mergeUntilTold(input);
      }),
    );
    for (const { data } of answers) {
      expect(data.mergeCustomers.__typename).toBe('MergeCustomersSuccess');
    }
    const survivors = answers.map(({ data }) => data.mergeCustomers.customer.id);
    expect(new Set(survivors).size).toBe(1);
    const { data } = await rotunda.ask(HISTORY, { id: a });
    expect(data.customer.identityEvents.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'MERGED',
      'CREATED',
    ]);
  });

  it('makes one customer of a ring of merges at once', async () => {
    await Promise.all([merge(['a', 'b']), merge(['b', 'c']), merge(['c', 'a'])]);
    expect(await clusters()).toEqual([['a', 'b', 'c']]);
  });

  it('is refused when a customer has changed since it was seen, saying how', async () => {
    const customerId = await idOf('a');
    const refused = await merge(['a', 'b'], { expectedVersions: [{ customerId, version: 7 }] });
    expect(refused).toEqual({
      __typename: 'ConflictError',
      code: 'CONFLICT',
      message: `Customer ${customerId} has version 1, not 7.`,
      path: ['input', 'expectedVersions', '0'],
    });
  });

  it('is refused for customers that do not exist, and for fewer than two', async () => {
    const customerIds = [await idOf('a'), 'c_nobody'];
    const input = { customerIds, reason: 'same', idempotencyKey: 'x' };
    const { data } = await rotunda.ask(MERGE, { input });
    expect(data.mergeCustomers).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'customerIds', '1'],
    });
    for (const same of [['a'], ['a', 'a']]) {
      expect(await merge(same)).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: 'Expected 2 to 50 different customers, got 1.',
        path: ['input', 'customerIds'],
      });
    }
    const alone = await rotunda.ask(
      'query ($ids: [ID!]!) { mergePreview(customerIds: $ids) { recordCount } }',
      { ids: [customerIds[0], customerIds[0]] },
    );
    expect(alone.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('can be seen beforehand, with what speaks against it', async () => {
    const ids = [await idOf('a'), await idOf('c')];
    const { data } = await rotunda.ask(
      'query ($ids: [ID!]!) { mergePreview(customerIds: $ids) { survivingId recordCount conflicts { attribute values { value source } } blockedBy { code } } }',
      { ids },
    );
    expect(ids).toContain(data.mergePreview.survivingId);
    expect(data.mergePreview).toMatchObject({ recordCount: 2, blockedBy: [] });
    expect(data.mergePreview.conflicts).toContainEqual({
      attribute: 'birthDate',
      values: expect.arrayContaining([{ value: '1990-01-01', source: 'shop' }]),
    });
  });
});

describe('a split', () => {
  it('by undoing a merge restores what was, ids included, also after further links', async () => {
    const [a, b] = [await idOf('a'), await idOf('b')];
    const { customer, identityEvent } = await merge(['a', 'b']);
    shop.documents.profiles?.push({ id: 'd', given: 'Ada', email: 'ada@work.example' });
    await rotunda.sync();
    expect(await clusters()).toEqual([['a', 'b', 'd'], ['c']]);
    const parted = await split(customer.id, { undoEventId: identityEvent.id });
    expect(parted).toMatchObject({ __typename: 'SplitCustomerSuccess', notRestored: [] });
    expect(await clusters()).toEqual([['a'], ['b', 'd'], ['c']]);
    expect([await idOf('a'), await idOf('b')]).toEqual([a, b]);
    const { data } = await rotunda.ask(HISTORY, { id: b });
    expect(data.customer.id).toBe(b);
  });

  it('can be undone, as can a merge, a link and a decision against one, while that holds', async () => {
    const id = await idOf('a');
    const undoable = async () => {
      const { data } = await rotunda.ask(
        'query ($id: ID!) { customer(by: { id: $id }) { identityEvents { nodes { kind undoable } } } }',
        { id },
      );
      return data.customer.identityEvents.nodes.map(
        (one: { kind: string; undoable: boolean }) => `${one.kind} ${one.undoable}`,
      );
    };
    shop.documents.profiles?.push({ id: 'd', given: 'Ada', email: 'ada@example.com' });
    await rotunda.sync();
    expect(await undoable()).toEqual(['LINKED true', 'CREATED false']);
    const records = [{ source: 'shop', recordId: 'd' }];
    const parted = await split(id, { records });
    expect(await undoable()).toEqual(['SPLIT true', 'LINKED false', 'CREATED false']);
    await split(id, { undoEventId: parted.identityEvent.id });
    expect(await undoable()).toEqual([
      'UNDONE false',
      'SPLIT false',
      'LINKED true',
      'CREATED false',
    ]);
    const { identityEvent } = await merge(['a', 'b'], { survivorId: id });
    expect((await undoable())[0]).toBe('MERGED true');
    await split(id, { undoEventId: identityEvent.id });
    expect((await undoable()).slice(0, 2)).toEqual(['UNDONE false', 'MERGED false']);
  });

  it('by records holds against the rules, and until it is undone', async () => {
    shop.documents.profiles?.push({ id: 'd', given: 'Ada', email: 'ada@example.com' });
    await rotunda.sync();
    expect(await clusters()).toEqual([['a', 'd'], ['b'], ['c']]);
    const id = await idOf('a');
    const records = [{ source: 'shop', recordId: 'd' }];
    const { identityEvent, customers } = await split(id, { records });
    expect(customers.length).toBe(2);
    await rotunda.sync();
    expect(await clusters()).toEqual([['a'], ['b'], ['c'], ['d']]);
    await split(await idOf('d'), { undoEventId: identityEvent.id });
    expect(await clusters()).toEqual([['a', 'd'], ['b'], ['c']]);
  });

  it('stays as it is at the next sync, also when the rest was merged with others since', async () => {
    shop.documents.profiles?.push(
      { id: 'd', given: 'Ada', email: 'ada@example.com' },
      { id: 'e', given: 'Ada', email: 'ada@example.com' },
    );
    await rotunda.sync();
    const id = await idOf('a');
    await split(id, { records: [{ source: 'shop', recordId: 'a' }] });
    await merge(['d', 'b'], { survivorId: id });
    const before = [await idOf('a'), await idOf('b'), await idOf('d')];
    expect(before.slice(1)).toEqual([id, id]);
    await rotunda.sync();
    expect([await idOf('a'), await idOf('b'), await idOf('d')]).toEqual(before);
  });

  it('takes an id from where it led to when a customer of its own has it again', async () => {
    shop.documents.profiles?.push(
      { id: 'd', given: 'Ada', email: 'ada@example.com' },
      { id: 'e', given: 'Ada', email: 'ada@work.example' },
    );
    await rotunda.sync();
    const [a, b, c] = [await idOf('a'), await idOf('b'), await idOf('c')];
    await merge(['b', 'c'], { survivorId: c });
    await merge(['a', 'c'], { survivorId: c });
    const of = (...names: string[]) => ({
      records: names.map((recordId) => ({ source: 'shop', recordId })),
    });
    await split(c, of('a', 'b', 'd', 'e'));
    const kept = await idOf('d');
    await split(kept, of(kept === a ? 'b' : 'a'));
    expect([await idOf('a'), await idOf('b'), await idOf('c')]).toEqual([a, b, c]);
    const { data } = await rotunda.ask('{ customers { nodes { id formerIds } } }');
    const all = data.customers.nodes.flatMap(
      ({ id, formerIds }: { id: string; formerIds: string[] }) => [id, ...formerIds],
    );
    expect(all.toSorted()).toEqual([a, b, c].toSorted());
  });

  it('is taken back by a merge', async () => {
    const { customer } = await merge(['a', 'b']);
    await split(customer.id, { records: [{ source: 'shop', recordId: 'b' }] });
    expect(await clusters()).toEqual([['a'], ['b'], ['c']]);
    await merge(['a', 'b']);
    expect(await clusters()).toEqual([['a', 'b'], ['c']]);
  });

  it('is refused for all records, for none, and for those of others', async () => {
    const id = await idOf('a');
    const of = (...ids: string[]) => ({
      records: ids.map((recordId) => ({ source: 'shop', recordId })),
    });
    expect(await split(id, of('a'))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await split(id, of())).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await split(id, of('c'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await split(id, { undoEventId: 'e_none' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('why two records are one person', () => {
  const WHY = `query ($a: RecordRef!, $b: RecordRef!) { whyLinked(a: $a, b: $b) { linked path { from { recordId } to { recordId } rule identifierType linkedBy } } }`;
  const ref = (recordId: string) => ({ source: 'shop', recordId });

  it('is told by the shortest chain of rules and decisions', async () => {
    shop.documents.profiles?.push({ id: 'd', given: 'Ada', email: 'ada@work.example' });
    await rotunda.sync();
    await merge(['a', 'b']);
    const { data } = await rotunda.ask(WHY, { a: ref('a'), b: ref('d') });
    expect(data.whyLinked.linked).toBe(true);
    expect(data.whyLinked.path.at(0)).toMatchObject({
      from: { recordId: 'a' },
      rule: 'decision',
      linkedBy: 'user:kim',
    });
    const apart = await rotunda.ask(WHY, { a: ref('a'), b: ref('c') });
    expect(apart.data.whyLinked).toEqual({ linked: false, path: [] });
    const byRule = await rotunda.ask(WHY, { a: ref('b'), b: ref('d') });
    expect(byRule.data.whyLinked.path.length).toBe(1);
  });

  it('is told of what no identifier tells, too', async () => {
    const ada = { given: 'Ada', family: 'Lovelace', born: '1988-12-10' };
    shop.documents.profiles?.push({ id: 'e', ...ada }, { id: 'f', ...ada });
    await rotunda.sync();
    const { data } = await rotunda.ask(WHY, { a: ref('e'), b: ref('f') });
    expect(data.whyLinked).toMatchObject({
      linked: true,
      path: [{ rule: expect.stringContaining('birth'), identifierType: null }],
    });
  });
});

it('the store keeps no actor, reason or record id in readable form', async () => {
  await merge(['a', 'b'], { reason: 'a very telling reason' });
  const dump = await rotunda.dumpStore();
  for (const text of ['a very telling reason', 'ada@work.example', 'user:kim']) {
    expect(dump).not.toContain(text);
  }
});

const operations = contractOperations('01-identity.graphql');

(hasContract ? it : it.skip)(
  'answers those operations of the contract that are there, word for word',
  async () => {
    const [a, b] = [await idOf('a'), await idOf('b')];
    const variables: Record<string, object> = {
      WhyLinked: { a: { source: 'shop', recordId: 'a' }, b: { source: 'shop', recordId: 'b' } },
      MergePreview: { ids: [a, b] },
      Merge: { input: { customerIds: [a, b], reason: 'same', idempotencyKey: 'contract' } },
      Split: {
        input: {
          customerId: a,
          choice: { records: [{ source: 'shop', recordId: 'b' }] },
          reason: 'not',
          idempotencyKey: 'contract 2',
        },
      },
      IdentityHistory: { id: a },
    };
    for (const [name, asked] of Object.entries(variables)) {
      const { errors, data } = await rotunda.ask(
        operations.get(name) ?? '',
        asked as Record<string, unknown>,
      );
      expect([name, errors]).toEqual([name, undefined]);
      expect(JSON.stringify(data)).not.toMatch(/Error"/);
    }
  },
);

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SourceError } from '../../../src/rotunda.js';
import { eventually } from '../../support/eventually.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../../support/startTestGateway.js';

const HOUR = 3_600;
/** So short that whatever is kept is older than that. */
const NO_TIME = 0.001;
const silos = {
  kept: createSilo('kept'),
  small: createSilo('small'),
  reserved: createSilo('reserved'),
};
type Name = keyof typeof silos;

let rotunda: TestGateway;

beforeAll(async () => {
  const mapping = {
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
    orders: { recordId: 'person', id: 'id', occurredAt: 'at' },
  };
  rotunda = await startTestGateway({
    sources: {
      kept: memory({ silo: silos.kept, ...mapping, cache: { ttlSeconds: HOUR } }),
      small: memory({ silo: silos.small, ...mapping, cache: { ttlSeconds: HOUR, maxEntries: 3 } }),
      reserved: memory({
        silo: silos.reserved,
        ...mapping,
        cache: { ttlSeconds: NO_TIME, staleIfErrorSeconds: HOUR },
      }),
    },
    live: { watch: { kept: ['orders'] }, watchSeconds: 0.05 },
  });
  await rotunda.sync();
});
afterAll(() => rotunda.close());

function createSilo(name: string): MemorySilo {
  const people = ['a', 'b', 'c', 'd', 'e', 'f'];
  return new MemorySilo({
    profiles: people.map((id) => ({ id, email: `${id}@${name}.example.com` })),
    orders: people.map((person) => ({ id: `o${person}`, person, at: '2026-01-01T00:00:00Z' })),
  });
}

async function read(source: Name, recordId: string) {
  const query = `{ customer(by: { record: { source: "${source}", recordId: "${recordId}" } }) {
    id orders { nodes { id summary } complete freshness { state } }
    profile { emails { value } }
  } }`;
  const { data, errors } = await rotunda.ask(query);
  expect(errors).toBeUndefined();
  return data.customer;
}

const stateOf = async (...asked: Parameters<typeof read>) =>
  (await read(...asked)).orders.freshness[0].state;

async function change(mutation: string, input: object): Promise<string> {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename } }`;
  const whole = { reason: 'a test', idempotencyKey: randomUUID(), ...input };
  return (await rotunda.ask(query, { input: whole })).data[mutation].__typename;
}

it('follows who is merged and who is parted, at once and without a call', async () => {
  const [a, b] = [await read('kept', 'a'), await read('kept', 'b')];
  await eventually(async () => (await stateOf('kept', 'b')) === 'STALE');
  await stateOf('kept', 'a');
  const before = silos.kept.calls['read orders'];
  expect(await change('mergeCustomers', { customerIds: [a.id, b.id] })).toBe(
    'MergeCustomersSuccess',
  );
  const merged = await read('kept', 'a');
  expect(merged.orders).toMatchObject({ nodes: [{}, {}], freshness: [{ state: 'STALE' }] });
  const records = [{ source: 'kept', recordId: 'b' }];
  const parting = { customerId: merged.id, choice: { records } };
  expect(await change('splitCustomer', parting)).toBe('SplitCustomerSuccess');
  for (const [record, own] of [
    ['a', a],
    ['b', b],
  ] as const) {
    const { orders, profile } = await read('kept', record);
    expect(orders).toMatchObject({ nodes: own.orders.nodes, freshness: [{ state: 'STALE' }] });
    expect(profile).toEqual(own.profile);
  }
  expect(silos.kept.calls['read orders']).toBe(before);
});

it('forgets rows of which new ones are seen, though nobody follows', async () => {
  await eventually(async () => (await stateOf('kept', 'c')) === 'STALE');
  const at = new Date().toISOString();
  silos.kept.documents.orders?.push({ id: 'new', person: 'c', at });
  await eventually(async () => (await read('kept', 'c')).orders.nodes.length === 2);
});

it('keeps no more than it may', async () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (let round = 0; round < 3; round++) {
    for (const person of people) expect(await stateOf('small', person)).toBe('LIVE');
  }
});

it('lets nothing stand in for a source that had no more of a person when it was read last', async () => {
  await read('reserved', 'd');
  await read('reserved', 'e');
  for (const rows of Object.values(silos.reserved.documents)) {
    const left = rows.filter(({ id, person }) => id !== 'd' && person !== 'd');
    rows.splice(0, rows.length, ...left);
  }
  await rotunda.sync();
  silos.reserved.documents.profiles?.push({ id: 'd', email: 'another@reserved.example.com' });
  await rotunda.sync();
  await eventually(async () => {
    silos.reserved.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const another = await read('reserved', 'd');
    const known = await stateOf('reserved', 'e');
    silos.reserved.failure = undefined;
    await read('reserved', 'e');
    return another.orders.nodes === null && known === 'STALE';
  });
});

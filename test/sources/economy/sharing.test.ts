import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SourceError } from '../../../src/rotunda.js';
import { askTogether } from '../../support/askTogether.js';
import { eventually } from '../../support/eventually.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../../support/startTestGateway.js';

const ORDERS = `query ($record: String!, $source: String!, $first: Int = 5) {
  customer(by: { record: { source: $source, recordId: $record } }) {
    orders(first: $first) { nodes { id occurredAt } complete freshness { source state } }
  }
}`;
const PEOPLE = ['a', 'b', 'c', 'd'];

const mapping = {
  deadlineMs: 30_000,
  profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
  orders: { recordId: 'person', id: 'id', occurredAt: 'at' },
};
const createSilo = (name: string) =>
  new MemorySilo({
    profiles: PEOPLE.map((id) => ({ id, email: `${id}@${name}.example.com` })),
    orders: PEOPLE.flatMap((person) =>
      [1, 2, 3].map((day) => ({ id: `${person}${day}`, person, at: `2026-01-0${day}T00:00:00Z` })),
    ),
  });
const silos = {
  alone: createSilo('alone'),
  both: createSilo('both'),
  batched: createSilo('batched'),
};
let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: {
      alone: memory({ silo: silos.alone, ...mapping }),
      both: memory({ silo: silos.both, ...mapping, sharing: {} }),
      batched: memory({
        silo: silos.batched,
        ...mapping,
        sharing: { coalesce: false, batchWindowMs: 30 },
      }),
    },
  });
  await rotunda.sync();
});
afterAll(() => rotunda.close());

/** Holds a silo back until it is called; what waits fails where it is called with an error. */
function holdBack(silo = silos.both): (error?: SourceError) => void {
  let release = (_error?: SourceError) => {};
  silo.gate = new Promise<void>((resolve, reject) => {
    release = (error) => (error === undefined ? resolve() : reject(error));
  });
  return (error) => {
    silo.gate = undefined;
    release(error);
  };
}

/** How many lanes of a source were read by other requests so far. */
async function joined(source: string): Promise<number> {
  const text = await (await fetch(`${rotunda.url}/metrics`)).text();
  const pattern = `rotunda_source_saved_total\\{source="${source}",dataset="orders",by="sharing"\\} (\\d+)`;
  return Number(new RegExp(pattern).exec(text)?.[1] ?? 0);
}

beforeEach(() => {
  for (const silo of Object.values(silos)) silo.calls['read orders'] = 0;
  silos.both.abandoned = 0;
});

const calls = (source: keyof typeof silos) => silos[source].calls['read orders'] ?? 0;
const ask = (source: string, record: string, first = 5) =>
  rotunda.ask(ORDERS, { source, record, first });

describe('requests that ask for the same at once', () => {
  it('wait for one read, and each is answered whole', async () => {
    const release = holdBack();
    const asked = [ask('both', 'a')];
    await eventually(() => calls('both') === 1);
    asked.push(...Array.from({ length: 5 }, () => ask('both', 'a')));
    await eventually(async () => (await joined('both')) === 5);
    release();
    const answers = await Promise.all(asked);
    expect(calls('both')).toBe(1);
    for (const { data, extensions } of answers) {
      expect(data.customer.orders).toMatchObject({
        complete: true,
        nodes: [{}, {}, {}],
        freshness: [{ source: 'both', state: 'LIVE' }],
      });
      expect(extensions.rotunda.sources).toHaveLength(1);
    }
    const counted = answers.map(({ extensions }) => extensions.rotunda.sources[0].calls);
    expect(counted.toSorted()).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('each make a call of their own where nothing is shared', async () => {
    await Promise.all([ask('alone', 'a'), ask('alone', 'a'), ask('alone', 'a')]);
    expect(calls('alone')).toBe(3);
  });

  it('wait for another read where they ask for more rows', async () => {
    const release = holdBack();
    const asked = [ask('both', 'a', 1)];
    await eventually(() => calls('both') === 1);
    asked.push(ask('both', 'a', 3));
    await eventually(() => calls('both') === 2);
    release();
    const [one, three] = await Promise.all(asked);
    expect(one?.data.customer.orders.nodes).toHaveLength(1);
    expect(three?.data.customer.orders.nodes).toHaveLength(3);
  });
});

describe('requests that ask for different records at once', () => {
  it('are read in one call within the window, and each has its own rows', async () => {
    const questions = PEOPLE.map((record) => ({
      query: ORDERS,
      variables: { source: 'batched', record, first: 5 },
    }));
    const answers = await askTogether(rotunda.url, questions);
    expect(calls('batched')).toBeLessThan(PEOPLE.length);
    for (const { data } of answers) expect(data.customer.orders.nodes).toHaveLength(3);
    const ids = answers.flatMap(({ data }) =>
      data.customer.orders.nodes.map((one: { id: string }) => one.id),
    );
    expect(new Set(ids).size).toBe(12);
  });
});

describe('a client that leaves', () => {
  const leaving = (controller: AbortController) =>
    fetch(`${rotunda.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: ORDERS, variables: { source: 'both', record: 'b' } }),
      signal: controller.signal,
    }).catch(() => undefined);

  it('does not take the read from those who stay', async () => {
    const release = holdBack();
    const controller = new AbortController();
    const left = leaving(controller);
    await eventually(() => calls('both') === 1);
    const before = await joined('both');
    const stays = ask('both', 'b');
    await eventually(async () => (await joined('both')) > before);
    const sees = ask('both', 'c');
    await eventually(() => calls('both') === 2);
    controller.abort();
    await left;
    release();
    expect((await stays).data.customer.orders).toMatchObject({
      complete: true,
      nodes: [{}, {}, {}],
    });
    expect((await sees).data.customer.orders.complete).toBe(true);
    expect(calls('both')).toBe(2);
    expect(silos.both.abandoned).toBe(0);
  });

  it('takes the read along when nobody else waits', async () => {
    const release = holdBack();
    const before = await joined('both');
    const controllers = [new AbortController(), new AbortController()];
    const left = controllers.map(leaving);
    await eventually(async () => (await joined('both')) > before);
    controllers[0]?.abort();
    await left[0];
    controllers[1]?.abort();
    await left[1];
    await eventually(() => silos.both.abandoned === 1);
    release();
  });
});

describe('a source that fails', () => {
  it('fails for all who wait, and is asked again by who comes later', async () => {
    const release = holdBack();
    const first = ask('both', 'd');
    await eventually(() => calls('both') === 1);
    const before = await joined('both');
    const second = ask('both', 'd');
    await eventually(async () => (await joined('both')) > before);
    release(new SourceError('SOURCE_UNAVAILABLE', 'away'));
    const states = (await Promise.all([first, second])).map(
      ({ data }) => data.customer.orders.freshness[0].state,
    );
    expect(states).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    expect((await ask('both', 'd')).data.customer.orders.complete).toBe(true);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pino from 'pino';
import { syncTenant } from '../../../src/app/identity/syncTenant.js';
import { type OpenGateway, openGateway } from '../../../src/app/openGateway.js';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import { createContext } from '../../../src/graphql/createContext.js';
import { QueryExecutor } from '../../../src/graphql/execution/QueryExecutor.js';
import { createMetrics } from '../../../src/http/telemetry/createMetrics.js';
import { constant, money, SourceError } from '../../../src/rotunda.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import { createTestStore, type TestStore } from '../../support/startTestGateway.js';
import { Chance } from './differential/Chance.js';
import { compareExecutions } from './differential/compareExecutions.js';
import { createOperation, type Propose } from './differential/createOperation.js';

const OPERATIONS = 80;
/** On a busy machine. */
const PATIENT_MS = 120_000;
const times = (count: number, make: (place: number) => Record<string, unknown>) =>
  Array.from({ length: count }, (_, place) => make(place));
const people = times(6, (place) => ({
  id: `p${place}`,
  name: `Person ${place}`,
  email: `p${place}@example.com`,
  changed: '2026-01-01T00:00:00Z',
}));
const shop = new MemorySilo({
  profiles: people,
  orders: times(20, (place) => ({
    id: `o${place}`,
    person: `p${place % 6}`,
    at: `2026-02-${String(place + 1).padStart(2, '0')}T10:00:00Z`,
    via: place % 3 === 0 ? 'WEB' : 'STORE',
    state: place % 4 === 0 ? 'SHIPPED' : 'CONFIRMED',
    // Some cannot be read, and are dropped.
    total: place % 7 === 0 ? 'much' : '12.50',
    lines: [{ sku: 's', name: 'Hat', quantity: 1 }],
  })),
});
const desk = new MemorySilo({
  profiles: people.slice(0, 4),
  messages: times(15, (place) => ({
    id: `m${place}`,
    person: `p${place % 4}`,
    at: `2026-03-${String(place + 1).padStart(2, '0')}T10:00:00Z`,
    text: `Where is my hat? (${place})`,
    way: place % 2 === 0 ? 'INBOUND' : 'OUTBOUND',
  })),
  tickets: times(8, (place) => ({
    id: `t${place}`,
    person: `p${place % 4}`,
    at: `2026-03-${String(place + 1).padStart(2, '0')}T11:00:00Z`,
    subject: 'A hat',
    state: 'OPEN',
  })),
});
const broken = new MemorySilo({ profiles: people.slice(2), calls: [] });
const profiles = {
  recordId: 'id',
  displayName: 'name',
  updatedAt: 'changed',
  identifiers: { EMAIL: 'email' },
};
/** What these show depends on when they are asked, or on what was asked before. */
const UNSTEADY = new Set(['sources', 'channelReport', 'duplicateCandidates', '_service']);

let store: TestStore;
let open: OpenGateway;
let ids: string[];

beforeAll(async () => {
  store = await createTestStore();
  const { url, database, encryptionKey, indexKey } = store;
  const dated = { recordId: 'person', id: 'id' };
  const plan = planGateway(
    {
      sources: {
        shop: memory({
          silo: shop,
          profiles,
          orders: {
            ...dated,
            occurredAt: 'at',
            channel: 'via',
            status: 'state',
            total: money('total', constant('EUR')),
          },
        }),
        desk: memory({
          silo: desk,
          profiles,
          messages: { ...dated, occurredAt: 'at', text: 'text', direction: 'way' },
          tickets: { ...dated, openedAt: 'at', subject: 'subject', status: 'state' },
        }),
        broken: memory({ silo: broken, profiles, calls: { ...dated, occurredAt: 'at' } }),
      },
      store: { url, database, encryptionKeys: [encryptionKey], indexKey },
    },
    { env: {}, folder: '.' },
  );
  const silent = { onScan() {}, onScanned() {}, onLinking() {}, onProblem() {} };
  open = await openGateway(plan, createMetrics(), pino({ level: 'silent' }));
  await syncTenant(open.gateway, 'default', new AbortController().signal, silent);
  const found = await open.gateway
    .identityOf('default')
    .customers.list({ behind: undefined, limit: 10 });
  ids = found.map(({ id }) => id);
  broken.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
});
afterAll(async () => {
  await open.close();
  await store.close();
});

it(
  'answers operations on the gateway as graphql-js does, with sources that fail and rows that are dropped',
  async () => {
    const { gateway } = open;
    const executor = new QueryExecutor(gateway.schema);
    const propose: Propose = (name, chance) => {
      if (name === 'id' || name === 'a' || name === 'b') return chance.pick(ids);
      if (name === 'ids' || name === 'customerIds') return [chance.pick(ids), 'nobody'];
      if (name === 'value')
        return chance.pick(['p1@example.com', 'nobody@example.com', 'no address']);
      if (name === 'type') return chance.pick(['EMAIL', 'PHONE']);
      if (name === 'text') return chance.pick(['p1@example.com', 'Person', 'x']);
      if (name === 'first') return chance.pick([1, 2, 3, 5, 0]);
      return undefined;
    };
    const caller = { tenant: 'default', actor: 'tester', scopes: new Set<string>() };
    const give = () => {
      const scope = { signal: new AbortController().signal, tenant: 'default' };
      return { context: createContext(gateway, caller, 'request', scope) };
    };
    let compared = 0;
    for (let seed = 0; seed < OPERATIONS; seed++) {
      const operation = createOperation(gateway.schema, new Chance(seed), propose, UNSTEADY);
      const { expected, found } = await compareExecutions(
        gateway.schema,
        executor,
        operation,
        give,
      );
      if (found === undefined) continue;
      compared += 1;
      expect({ ...operation, answer: timeless(found) }).toEqual({
        ...operation,
        answer: timeless(expected),
      });
    }
    expect(compared).toBeGreaterThan(OPERATIONS * 0.6);
  },
  PATIENT_MS,
);

/** The two are asked one after the other. */
function timeless(answer: string): string {
  return answer.replaceAll(/"20\d\d-[^"]*Z"|"ageSeconds": \d+/g, (text) =>
    Date.now() - Date.parse(text.slice(1, -1)) < 60_000 || text.startsWith('"age') ? '"now"' : text,
  );
}

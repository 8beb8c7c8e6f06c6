import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSigned } from '../../src/http/hooks/isSigned.js';
import {
  event,
  intervention,
  journey,
  order,
  type RotundaConfig,
  reached,
  stage,
  stalled,
  within,
} from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { type Listening, listenOnLoopback } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const HOUR = 3_600_000;
const now = Date.now();
const ago = (ms: number) => new Date(now - ms).toISOString();
const PEOPLE = 40;
const profiles = Array.from({ length: PEOPLE }, (_, at) => ({
  id: `p${at}`,
  email: `p${at}@x.example`,
}));
const events = profiles.map(({ id }, at) => ({
  id: `e${at}`,
  person: id,
  at: ago((at % 4 === 0 ? 1 : 3) * HOUR),
  name: 'cart_updated',
}));
const orders = [{ id: 'o', person: 'p1', at: ago(HOUR) }];
const silo = new MemorySilo({ profiles, events, orders });

/** What the campaign tool got, and how it answers. */
const deliveries: Delivery[] = [];
let answer: number | 'none' = 204;
let tool: Listening;
let store: TestStore;
let config: RotundaConfig;
const open: TestGateway[] = [];

beforeAll(async () => {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    deliveries.push({ headers: request.headers, body: Buffer.concat(parts) });
    if (answer === 'none') request.socket.destroy();
    else response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end();
  });
  tool = await listenOnLoopback(server);
  store = await createTestStore();
  const mapping = { recordId: 'person', id: 'id', occurredAt: 'at' };
  config = {
    sources: {
      shop: memory({
        silo,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        events: { ...mapping, name: 'name' },
        orders: mapping,
      }),
    },
    reports: { keepSeconds: 0 },
    journeys: [
      journey({
        id: 'purchase',
        stages: [stage('basket', event('cart_updated')), stage('bought', order())],
      }),
    ],
    interventions: [
      intervention({
        id: 'reminder',
        journey: 'purchase',
        when: stalled('basket', '2h'),
        holdoutShare: 0.4,
        outcome: reached('bought', within('7d')),
        webhook: { url: `http://127.0.0.1:${tool.port}/due`, secret, everySeconds: 0.1 },
      }),
    ],
  };
});
afterAll(async () => {
  for (const gateway of open) await gateway.close();
  await store.close();
  await tool.close();
});

async function start() {
  const gateway = await startTestGateway(config, { store });
  open.push(gateway);
  return gateway;
}

const told = () => new Set(deliveries.map(({ body }) => JSON.parse(body.toString()).data.customer));

async function groupsOf(gateway: TestGateway): Promise<{ treated: number; control: number }> {
  const { data } = await gateway.ask(
    '{ interventionReport(intervention: "reminder") { treated { customers } control { customers } } }',
  );
  const { treated, control } = data.interventionReport;
  return { treated: treated.customers, control: control.customers };
}

describe('the webhook of an intervention', () => {
  it('is told again of what it did not take, and follows no redirect', async () => {
    answer = 302;
    const gateway = await start();
    await gateway.sync();
    await eventually(() => deliveries.length > 30);
    expect(new Set(deliveries.map(({ headers }) => headers.host)).size).toBe(1);
    expect(gateway.log.join('\n')).toContain('status 302');
    const ids = new Set(deliveries.map(({ headers }) => headers['webhook-id']));
    expect(ids.size).toBeLessThan(deliveries.length);
    await gateway.close();
  });

  it('is told again where it breaks off, and the log says that it did', async () => {
    answer = 'none';
    const gateway = await start();
    await eventually(() => gateway.log.join('\n').includes('UND_ERR_SOCKET'));
    await gateway.close();
  });

  it('is told by whoever starts next of what nobody took, and of each who is to be treated', async () => {
    answer = 204;
    deliveries.length = 0;
    const gateway = await start();
    // 30 have been waiting for more than two hours, one of whom has bought.
    await eventually(async () => {
      const { treated, control } = await groupsOf(gateway);
      return treated + control === 29 && told().size === treated;
    });
    const { control } = await groupsOf(gateway);
    expect(control).toBeGreaterThan(2);
    const [{ headers, body }] = deliveries as [Delivery];
    expect(JSON.parse(body.toString())).toEqual({
      type: 'intervention.due',
      timestamp: expect.any(String),
      data: {
        tenant: 'default',
        intervention: 'reminder',
        journey: 'purchase',
        enrolment: headers['webhook-id'],
        customer: expect.any(String),
        since: ago(HOUR),
        reason: expect.stringContaining('got no further within 2 hours'),
      },
    });
    const signed = {
      id: String(headers['webhook-id']),
      timestamp: String(headers['webhook-timestamp']),
      signature: String(headers['webhook-signature']),
      body,
    };
    expect(isSigned(signed, [secret])).toBe(true);
    expect(isSigned({ ...signed, timestamp: '0' }, [secret])).toBe(false);
  });

  it('is not told of those who are left alone, nor of anybody twice once it has taken them', async () => {
    const [gateway] = open.slice(-1) as [TestGateway];
    const { data } = await gateway.ask(
      '{ dueInterventions(intervention: "reminder", first: 100) { nodes { customer { id } } complete } }',
    );
    expect(data.dueInterventions).toEqual({ nodes: [], complete: true });
    for (const customerId of told()) {
      const { data: enrolled } = await gateway.ask(
        'mutation ($input: EnrolInput!) { enrolInIntervention(input: $input) { ... on EnrolSuccess { enrolment { group } } } }',
        { input: { customerId, interventionId: 'reminder', idempotencyKey: `k ${customerId}` } },
      );
      expect(enrolled.enrolInIntervention.enrolment.group).toBe('TREATED');
    }
    expect(deliveries.length).toBe(told().size);
  });
});

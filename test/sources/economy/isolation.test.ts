import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { jwt } from '../../../src/rotunda.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../../support/startTestGateway.js';

const silo = new MemorySilo({
  profiles: [{ id: 'a', email: 'a@example.com' }],
  orders: [{ id: 'o', person: 'a', at: '2026-01-01T00:00:00Z' }],
});
const ORDERS =
  '{ customer(by: { record: { source: "shop", recordId: "a" } }) { orders { nodes { id } freshness { state } } } }';

let key: Awaited<ReturnType<typeof generateKeyPair>>;
let rotunda: TestGateway;

beforeAll(async () => {
  key = await generateKeyPair('ES256');
  const publicKey = await exportSPKI(key.publicKey);
  rotunda = await startTestGateway({
    auth: jwt({ issuer: 'issuer', audience: 'rotunda', publicKey }),
    sources: {
      shop: memory({
        silo,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        orders: { recordId: 'person', id: 'id', occurredAt: 'at' },
        sharing: {},
        cache: { ttlSeconds: 3_600 },
      }),
    },
  });
  for (const tenant of ['north', 'south']) await rotunda.sync(tenant);
});
afterAll(() => rotunda.close());

async function stateFor(claims: { sub: string; tenant: string; scope: string }): Promise<string> {
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer('issuer')
    .setAudience('rotunda')
    .setExpirationTime('5m')
    .sign(key.privateKey);
  const { data } = await rotunda.ask(ORDERS, {}, { authorization: `Bearer ${token}` });
  expect(data.customer.orders.nodes).toHaveLength(1);
  return data.customer.orders.freshness[0].state;
}

it('shares what was read among callers of one tenant and role, and with nobody else', async () => {
  const agent = { sub: 'agent-1', tenant: 'north', scope: 'read service' };
  expect(await stateFor(agent)).toBe('LIVE');
  expect(await stateFor(agent)).toBe('STALE');
  expect(await stateFor({ ...agent, sub: 'agent-2' })).toBe('STALE');
  expect(await stateFor({ ...agent, scope: 'service read' })).toBe('STALE');
  expect(await stateFor({ ...agent, scope: 'read' })).toBe('LIVE');
  expect(await stateFor({ ...agent, tenant: 'south' })).toBe('LIVE');
  expect(silo.calls['read orders']).toBe(3);
});

it('makes no common call for tenants that ask at once', async () => {
  const agent = { sub: 'agent-1', tenant: 'north', scope: 'at once' };
  const before = silo.calls['read orders'] ?? 0;
  const states = [stateFor(agent), stateFor({ ...agent, tenant: 'south' })];
  expect(await Promise.all(states)).toEqual(['LIVE', 'LIVE']);
  expect(silo.calls['read orders']).toBe(before + 2);
});

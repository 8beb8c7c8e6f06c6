import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { graphql, rest } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const EMAIL = 'ada@example.com';
const well = new MemorySilo({
  profiles: [{ id: '1', email: EMAIL }],
  tickets: [{ id: 't', person: '1', at: '2026-01-01T00:00:00Z' }],
});
let rotunda: TestGateway;

beforeAll(async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const rows = { id: 'id', occurredAt: 'at' };
  const restAt = (baseUrl: string) =>
    rest({ baseUrl, tickets: { path: '/tickets/{recordId}', keyedBy: 'EMAIL', ...rows } });
  const graphAt = (url: string) =>
    graphql({
      url,
      tickets: {
        query: 'query ($keys: [ID!]!) { people(emails: $keys) { email tickets { id at } } }',
        items: '$.people',
        itemKey: 'email',
        rows: 'tickets',
        keyedBy: 'EMAIL',
        ...rows,
      },
    });
  rotunda = await startTestGateway({
    sources: {
      well: memory({
        silo: well,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        tickets: { recordId: 'person', ...rows },
      }),
      restNowhere: restAt('http://nowhere.invalid'),
      restRefused: restAt(`http://127.0.0.1:${port}`),
      graphNowhere: graphAt('http://nowhere.invalid/graphql'),
      graphRefused: graphAt(`http://127.0.0.1:${port}/graphql`),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

it('tells names that lead nowhere and ports that nobody serves as unavailable, and the rest is exact', async () => {
  const { data, errors } = await rotunda.ask(
    `{ customer(by: { identifier: { type: EMAIL, value: "${EMAIL}" } }) { tickets { nodes { source } complete freshness { source state error { code } } } } }`,
  );
  expect(errors).toBeUndefined();
  const { nodes, complete, freshness } = data.customer.tickets;
  expect([nodes, complete]).toEqual([[{ source: 'well' }], false]);
  const away = { state: 'UNAVAILABLE', error: { code: 'SOURCE_UNAVAILABLE' } };
  for (const source of ['restNowhere', 'restRefused', 'graphNowhere', 'graphRefused']) {
    expect(freshness).toContainEqual({ source, ...away });
  }
});

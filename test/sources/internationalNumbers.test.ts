import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { constant, graphql, international, rest, withoutPlus } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Numbers as WhatsApp, SMS gateways and call centres keep them. */
const PEOPLE = [
  { id: '1', name: 'Ada Byron', wa_id: '491701234567' },
  { id: '2', name: 'Grace Hopper', wa_id: 15551234567 },
  { id: '3', name: 'Edsger Dijkstra', wa_id: '+31612345678' },
  { id: '4', name: 'Alan Turing', wa_id: ['447700900123', '00447700900124', '0170 7654321'] },
  { id: '5', name: 'Emmy Noether', wa_id: null },
];

let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path, query, body }) => {
    const of = (wa: string | null) =>
      PEOPLE.filter(({ wa_id }) => [wa_id].flat().some((one) => String(one) === wa));
    if (path === '/contacts') return { json: query.has('wa') ? of(query.get('wa')) : PEOPLE };
    if (path === '/messages') {
      const rows = of(query.get('wa')).map(({ id }) => ({ id, at: '2026-01-01T00:00:00Z', from: query.get('wa') }));
      return { json: rows };
    }
    const { variables } = JSON.parse(body);
    const people = 'value' in variables ? of(variables.value) : PEOPLE;
    return { json: { data: { people } } };
  });
  const identifiers = { PHONE: international('wa_id') };
  rotunda = await startTestGateway({
    identity: { region: 'DE' },
    sources: {
      chat: rest({
        baseUrl: silo.url,
        profiles: {
          path: '/contacts',
          batch: { param: 'ids', size: 50 },
          recordId: 'id',
          displayName: 'name',
          identifiers,
          find: { PHONE: { path: '/contacts', query: { wa: '{value}' }, key: withoutPlus } },
        },
        messages: {
          path: '/messages',
          query: { wa: '{key}' },
          keyedBy: 'PHONE',
          key: withoutPlus,
          recordId: 'from',
          id: 'id',
          occurredAt: 'at',
          channel: constant('CHAT'),
          account: { address: international('from') },
        },
      }),
      calls: graphql({
        url: silo.url,
        profiles: {
          query: 'query ($keys: [ID!]!) { people(ids: $keys) { id name wa_id } }',
          items: 'people',
          itemKey: 'id',
          recordId: 'id',
          displayName: 'name',
          identifiers,
          find: {
            PHONE: {
              query: 'query ($value: String!) { people(wa: $value) { id name wa_id } }',
              rows: 'people',
              key: withoutPlus,
            },
          },
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

it.each([
  ['+49 170 1234567', ['+491701234567']],
  ['0170 1234567', ['+491701234567']],
  ['+1 555 123 4567', ['+15551234567']],
  ['+44 7700 900123', ['+447700900123', '+447700900124', '+491707654321']],
])('a number without a plus is found, read and shown as what it is: %s', async (value, shown) => {
  const { data } = await rotunda.ask(
    `query ($value: String!) { customer(by: { identifier: { type: PHONE, value: $value } }) {
      records { source }
      identifiers { value }
      messages { nodes { __typename } complete }
    } }`,
    { value },
  );
  const { records, identifiers, messages } = data.customer;
  expect(records.map(({ source }: never) => source).sort()).toEqual(['calls', 'chat']);
  const values = new Set(identifiers.map(({ value }: never) => value));
  expect([...values].sort()).toEqual(shown);
  expect(messages).toEqual({ nodes: [{ __typename: 'Message' }], complete: true });
});

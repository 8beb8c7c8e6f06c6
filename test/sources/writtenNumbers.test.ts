import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rest } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** A club that knows its cards by the very text that is printed on them. */
const CARDS: Readonly<Record<string, string>> = { '1': 'h-0077.b', '2': 'H 55' };
const POINTS = [{ id: 'p1', at: '2026-01-01T00:00:00Z', points: 5 }];

let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path, query }) => {
    const [, system, list, id = ''] = path.split('/').map(decodeURIComponent);
    if (list === 'members' && id !== '') return { json: { id, name: 'Ada', card: CARDS[id] } };
    if (list === 'members') {
      const found = Object.entries(CARDS).filter(([, card]) => card === query.get('card'));
      return { json: found.map(([one, card]) => ({ id: one, name: 'Ada', card })) };
    }
    // The till writes the numbers in its own way.
    if (system === 'till') return { json: { id, name: 'Ada', card: 'h55' } };
    return Object.values(CARDS).includes(id) ? { json: POINTS } : { status: 404, json: {} };
  });
  const points = { keyedBy: 'LOYALTY_NUMBER', id: 'id', occurredAt: 'at', points: 'points' };
  const identifiers = { LOYALTY_NUMBER: 'card' };
  rotunda = await startTestGateway({
    sources: {
      till: rest({
        baseUrl: silo.url,
        profiles: { path: '/till/people/{recordId}', recordId: 'id', identifiers },
      }),
      club: rest({
        baseUrl: silo.url,
        profiles: {
          path: '/club/members/{recordId}',
          recordId: 'id',
          identifiers,
          find: { LOYALTY_NUMBER: { path: '/club/members', query: { card: '{value}' } } },
        },
        loyaltyTransactions: { ...points, path: '/club/cards/{key}' },
      }),
      partner: rest({
        baseUrl: silo.url,
        loyaltyTransactions: { ...points, path: '/partner/cards/{key}' },
      }),
    },
  });
});
afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

const SHOWN = `loyaltyTransactions {
  nodes { id source points customer { id } } complete freshness { source state }
}`;

describe('a number that a product gave out', () => {
  it('is looked for as it was asked for', async () => {
    const { data } = await rotunda.ask(
      '{ customer(by: { identifier: { type: LOYALTY_NUMBER, value: " h-0077.b" } }) { records { source recordId } identifiers { value } } }',
    );
    expect(data.customer).toEqual({
      records: [{ source: 'club', recordId: '1' }],
      identifiers: [{ value: 'H0077B' }],
    });
  });

  it('is told to an API as the records write it, and what comes of it is whose it is', async () => {
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "club", recordId: "1" } }) { id ${SHOWN} } }`,
    );
    const { id, loyaltyTransactions } = data.customer;
    const row = { points: 5, customer: { id } };
    expect(loyaltyTransactions).toMatchObject({
      nodes: [
        { source: 'club', ...row },
        { source: 'partner', ...row },
      ],
      complete: true,
    });
    const again = await rotunda.ask('query ($id: ID!) { node(id: $id) { id } }', {
      id: loyaltyTransactions.nodes[0].id,
    });
    expect(again.data.node).toEqual({ id: loyaltyTransactions.nodes[0].id });
  });

  it('is told to an API as that itself writes it, where others differ', async () => {
    await rotunda.ask('{ customer(by: { record: { source: "till", recordId: "9" } }) { id } }');
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "club", recordId: "2" } }) { records { source } ${SHOWN} } }`,
    );
    expect(data.customer.records).toHaveLength(2);
    expect(data.customer.loyaltyTransactions.nodes).toMatchObject([{ source: 'club', points: 5 }]);
    expect(silo.requests.map(({ path }) => path)).toContain('/partner/cards/H55');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { jwt } from '../../src/rotunda.js';
import { createIssuer } from '../support/createIssuer.js';
import { followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const { proof, tokenWith } = await createIssuer();
const auth = (requiredScopes: Record<string, string>) => jwt({ ...proof, requiredScopes });
const sources = {
  shop: memory({
    silo: new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] }),
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
  }),
};

let rotunda: TestGateway;
let id: string;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources,
    auth: auth({
      Query: 'crm:read',
      Mutation: 'crm:write',
      'Mutation.recordInteraction': 'crm:note',
      Subscription: 'crm:follow',
    }),
  });
  await rotunda.sync();
  const { data } = await ask('crm:read', '{ customers { nodes { id } } }');
  id = data.customers.nodes[0].id;
});
afterAll(() => rotunda.close());

async function ask(scope: string, query: string) {
  return rotunda.ask(query, {}, { authorization: `Bearer ${await tokenWith({ scope })}` });
}

const QUERIES: readonly [string, () => string][] = [
  ['customers', () => '{ customers { nodes { id } } }'],
  ['customer', () => `{ customer(by: { id: "${id}" }) { id } }`],
  ['node', () => `{ node(id: "${id}") { id } }`],
  ['nodes', () => `{ nodes(ids: ["${id}"]) { id } }`],
  [
    '_entities',
    () =>
      `{ _entities(representations: [{ __typename: "Customer", id: "${id}" }]) { __typename } }`,
  ],
  ['searchCustomers', () => '{ searchCustomers(text: "ada@example.com") { nodes { id } } }'],
  ['sources', () => '{ sources { name } }'],
];

describe('a scope that is required', () => {
  it.each(QUERIES)('keeps everybody without it from Query.%s', async (field, query) => {
    const { data, errors } = await ask('crm:write crm:note', query());
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      [`Query.${field} needs the scope crm:read.`, 'FORBIDDEN'],
    ]);
    expect(data?.[field] ?? null).toBeNull();
    expect((await ask('crm:read', query())).errors).toBeUndefined();
  });

  it('keeps who reads from changing anything, also in parts', async () => {
    const consent = `mutation { recordConsent(input: { customerId: "${id}", channel: EMAIL, purpose: MARKETING, status: GRANTED, idempotencyKey: "1" }) {
      __typename ... on RecordConsentSuccess { consent { ... @defer { id } } } } }`;
    for (const scope of ['crm:read', '']) {
      const { errors } = await ask(scope, consent);
      expect(errors?.[0].message).toBe('Mutation.recordConsent needs the scope crm:write.');
    }
    const { data } = await ask('crm:write', consent);
    expect(data.recordConsent.__typename).toBe('RecordConsentSuccess');
  });

  it('of a field stands for that of its type', async () => {
    const note = `mutation { recordInteraction(input: { customerId: "${id}", channel: PHONE, purpose: SERVICE, direction: INBOUND,
      occurredAt: "2026-01-01T00:00:00Z", text: "called", idempotencyKey: "1" }) { __typename } }`;
    expect((await ask('crm:write', note)).errors?.[0].extensions.code).toBe('FORBIDDEN');
    expect((await ask('crm:note', note)).data.recordInteraction.__typename).toBe(
      'RecordInteractionSuccess',
    );
  });

  it('keeps everybody without it from following', async () => {
    const query = 'subscription ($id: ID!) { customerActivity(customerId: $id) { id } }';
    const token = await tokenWith({ scope: 'crm:read' });
    const follower = followActivity(`${rotunda.url}/graphql`, query, { id }, { token });
    expect(await follower.ended).toMatchObject([
      { message: 'Subscription.customerActivity needs the scope crm:follow.' },
    ]);
    await follower.close();
  });

  it('is refused in a configuration that names no field', () => {
    const plan = () =>
      planGateway(
        { sources, auth: auth({ 'Mutation.mergeCustomer': 'crm:write', Customer: 'crm:read' }) },
        { env: {}, folder: '.' },
      );
    expect(plan).toThrow(
      /auth\.requiredScopes\.Mutation\.mergeCustomer: .*did you mean `Mutation\.mergeCustomers`/,
    );
    expect(plan).toThrow(/auth\.requiredScopes\.Customer: unknown field/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const silo = new MemorySilo({ profiles: [{ id: 'ann', email: 'ann@example.com' }] });
const sources = {
  shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
};

let rotunda: TestGateway;
let ids: string[];
beforeAll(async () => {
  rotunda = await startTestGateway({ sources });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  ids = data.customers.nodes.map(({ id }: { id: string }) => id);
});
afterAll(() => rotunda.close());

const decide = (offer: object, wanted = ids) =>
  rotunda.ask(
    'query ($ids: [ID!]!, $offer: OfferInput!) { customersByIds(ids: $ids) { id offerDecision(offer: $offer) { allowed reasons { code } } } }',
    { ids: wanted, offer: { channel: 'EMAIL', ...offer } },
  );

describe('offers that cannot be', () => {
  it.each([
    [{ discountPercent: 130 }, '0 to 100 per cent, got 130'],
    [{ discountPercent: -1 }, '0 to 100 per cent, got -1'],
    [{ sku: '  ' }, 'sku of 1 to 200 characters'],
    [{ campaign: 'x'.repeat(201) }, 'campaign of 1 to 200 characters, got 201'],
  ])('are refused: %j', async (offer, message) => {
    const { errors = [] } = await decide(offer);
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0].message).toContain(message);
  });

  it('are decided for 1,000 customers at once, and for no more', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => `nobody-${at}`);
    const { data, errors } = await decide({}, many);
    expect(errors).toBeUndefined();
    expect(data.customersByIds).toHaveLength(1_000);
    const more = await decide({}, [...many, 'one-more']);
    expect(more.errors?.[0]).toMatchObject({
      message: expect.stringContaining('at most 1000 ids, got 1001'),
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });
});

describe('a configuration of offers', () => {
  const problemsOf = (offers: unknown) => {
    try {
      planGateway({ sources, offers }, { env: {}, folder: '.' });
      return [];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return error.problems.map(({ path, message }) => `${path}: ${message}`);
    }
  };

  it.each([
    [{ alreadyBougth: {} }, /offers\.alreadyBougth: unknown key \(did you mean `alreadyBought`/],
    [{ alreadyBought: { day: 30 } }, /offers\.alreadyBought\.day: unknown key/],
    [{ noConsent: { whenUnknown: 'ALLOW' } }, /offers\.noConsent\.whenUnknown: unknown key/],
    [{ quietHours: { from: '25:00' } }, /offers\.quietHours\.from: expected a time of day/],
    [{ quietHours: { timeZone: 'Mars' } }, /offers\.quietHours\.timeZone: expected a time zone/],
    [{ quietHours: { channels: ['SMOKE'] } }, /offers\.quietHours\.channels: expected some of WEB/],
    [
      { contactedTooOften: { datasets: ['posts'] } },
      /offers\.contactedTooOften\.datasets: expected/,
    ],
    [{ alreadyBought: { returnStatuses: ['GONE'] } }, /offers\.alreadyBought\.returnStatuses/],
  ])('is refused where it is wrong: %j', (offers, problem) => {
    expect(problemsOf(offers)).toEqual([expect.stringMatching(problem)]);
  });
});

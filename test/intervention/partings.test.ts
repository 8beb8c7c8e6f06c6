import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  event,
  intervention,
  journey,
  order,
  reached,
  stage,
  stalled,
  within,
} from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const OF_RECORD = `query ($recordId: String!) {
  customer(by: { record: { source: "site", recordId: $recordId } }) { id }
}`;
const ENROL = `mutation ($input: EnrolInput!) {
  enrolInIntervention(input: $input) { ... on EnrolSuccess { enrolment { id group enrolledAt } } }
}`;
const ENROLLED_AT = new Date(Date.now() - 3_600_000).toISOString();

const purchase = journey({
  id: 'purchase',
  name: 'Buying a hat',
  stages: [stage('basket', event('cart_updated')), stage('bought', order())],
});

let site: MemorySilo;
let rotunda: TestGateway;
let keys = 0;

beforeEach(async () => {
  const people = ['a', 'b', 'c'].map((id) => ({ id, email: `${id}@example.com` }));
  site = new MemorySilo({ profiles: people, events: [], orders: [] });
  const mapping = { recordId: 'person', id: 'id', occurredAt: 'at' };
  rotunda = await startTestGateway({
    sources: {
      site: memory({
        silo: site,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        events: { ...mapping, name: 'name' },
        orders: mapping,
      }),
    },
    journeys: [purchase],
    interventions: [
      intervention({
        id: 'rescue',
        journey: purchase,
        when: stalled('basket', '2h'),
        outcome: reached('bought', within('7d')),
        holdoutShare: 0.5,
      }),
    ],
  });
  await rotunda.sync();
});
afterEach(() => rotunda.close());

async function moveTo(id: string, email: string): Promise<void> {
  site.documents.profiles = [
    ...(site.documents.profiles ?? []).filter((one) => one.id !== id),
    { id, email },
  ];
  await rotunda.sync();
}

async function idOf(recordId: string): Promise<string> {
  return (await rotunda.ask(OF_RECORD, { recordId })).data.customer.id;
}

async function enrol(recordId: string) {
  const customerId = await idOf(recordId);
  const input = { customerId, interventionId: 'rescue', idempotencyKey: `k${++keys}` };
  return (await rotunda.ask(ENROL, { input })).data.enrolInIntervention.enrolment;
}

/** Enrols the customer of a record, an hour ago. */
async function enrolledBefore(recordId: string, group: 'TREATED' | 'CONTROL') {
  const row = { source: 'site', recordId, group, enrolledAt: ENROLLED_AT };
  await rotunda.importEnrolments('rescue', [row]);
  return enrol(recordId);
}

describe.each(['TREATED', 'CONTROL'] as const)(
  'who is %s, parted by the rules at a sync',
  (group) => {
    it('stays so in each part that was there when it was enrolled', async () => {
      await moveTo('b', 'a@example.com');
      const before = await enrolledBefore('a', group);
      await moveTo('b', 'b@example.com');
      expect(await idOf('a')).not.toBe(await idOf('b'));
      expect([await enrol('a'), await enrol('b')]).toEqual([before, before]);
    });

    it.each(['a', 'b'])(
      'stays so in each part, enrolled by %s before they were one',
      async (who) => {
        const before = await enrolledBefore(who, group);
        await moveTo('b', 'a@example.com');
        await moveTo('b', 'b@example.com');
        expect(await idOf('a')).not.toBe(await idOf('b'));
        expect([await enrol('a'), await enrol('b')]).toEqual([before, before]);
      },
    );

    it('stays so in the parts of a part', async () => {
      const before = await enrolledBefore('a', group);
      await moveTo('b', 'a@example.com');
      await moveTo('c', 'a@example.com');
      await moveTo('a', 'a.else@example.com');
      await moveTo('c', 'c@example.com');
      expect(new Set([await idOf('a'), await idOf('b'), await idOf('c')]).size).toBe(3);
      expect([await enrol('a'), await enrol('b'), await enrol('c')]).toEqual([
        before,
        before,
        before,
      ]);
    });

    it('stays so once the record that was enrolled is gone', async () => {
      const before = await enrolledBefore('a', group);
      await moveTo('b', 'a@example.com');
      site.documents.profiles = (site.documents.profiles ?? []).filter(({ id }) => id !== 'a');
      await rotunda.sync();
      expect(await enrol('b')).toEqual(before);
    });
  },
);

describe('who was parted from a customer', () => {
  it('is not enrolled with those that it left', async () => {
    await moveTo('b', 'a@example.com');
    await moveTo('b', 'b@example.com');
    const left = await enrol('a');
    expect((await enrol('b')).id).not.toBe(left.id);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  event,
  intervention,
  journey,
  order,
  type RotundaConfig,
  reached,
  SourceError,
  stage,
  stalled,
  within,
} from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const DUE = `query ($intervention: ID!, $first: Int!, $after: String) {
  dueInterventions(intervention: $intervention, first: $first, after: $after) {
    nodes { customer { id } since reason } edges { cursor }
    pageInfo { hasNextPage endCursor } complete freshness { source state }
  }
}`;
const ENROL = `mutation ($input: EnrolInput!) {
  enrolInIntervention(input: $input) {
    __typename
    ... on EnrolSuccess { enrolment { id group enrolledAt intervention { id } customer { id } } }
    ... on UserError { code message path }
  }
}`;
const REPORT = `query ($id: ID!) {
  interventionReport(intervention: $id) {
    treated { customers converted rate notYetKnown unknown } control { customers converted rate notYetKnown unknown }
    uplift { absolute relative confidence95 { low high } pValue } enoughData
    sampleRatioMismatch { suspected pValue } contaminated complete
  }
}`;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.now();
const ago = (ms: number) => new Date(now - ms).toISOString();

const PEOPLE = 150;
const profiles = Array.from({ length: PEOPLE }, (_, at) => ({
  id: `p${at}`,
  email: `p${at}@x.example`,
}));
const site = new MemorySilo({ profiles, events: [] });
const shop = new MemorySilo({ profiles, orders: [] });
let customers: string[];
let rotunda: TestGateway;

const purchase = journey({
  id: 'purchase',
  name: 'Buying a hat',
  stages: [stage('basket', event('cart_updated')), stage('bought', order())],
});
const common = {
  journey: purchase,
  when: stalled('basket', '2h'),
  outcome: reached('bought', within('7d')),
} as const;

beforeAll(async () => {
  const people = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const mapping = { recordId: 'person', id: 'id', occurredAt: 'at' };
  const config: RotundaConfig = {
    sources: {
      site: memory({ silo: site, profiles: people, events: { ...mapping, name: 'name' } }),
      shop: memory({ silo: shop, profiles: people, orders: mapping }),
    },
    // Nothing is kept, so that each question is answered by what there is now.
    reports: { keepSeconds: 0 },
    journeys: [purchase],
    interventions: [
      intervention({ ...common, holdoutShare: 0.1 }),
      intervention({ ...common, id: 'halves', holdoutShare: 0.5, minimumSample: 10 }),
      intervention({ ...common, id: 'large', holdoutShare: 80 / 150, minimumSample: 50 }),
      intervention({ ...common, id: 'small', holdoutShare: 0.5 }),
      intervention({ ...common, id: 'tiny', holdoutShare: 0.5 }),
    ],
  };
  rotunda = await startTestGateway(config);
  await rotunda.sync();
  customers = [];
  for (let after: string | null = null; ; ) {
    const { data } = await rotunda.ask(
      'query ($after: String) { customers(first: 100, after: $after) { nodes { id records { recordId } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    for (const { id, records } of data.customers.nodes) {
      customers[Number(records[0].recordId.slice(1))] = id;
    }
    if (!data.customers.pageInfo.hasNextPage) break;
    after = data.customers.pageInfo.endCursor;
  }
});
afterAll(() => rotunda.close());
beforeEach(() => {
  site.documents.events = [];
  shop.documents.orders = [];
  site.failure = undefined;
  shop.failure = undefined;
});

let ids = 0;
const fill = (person: number, at: number) => {
  const row = { id: `e${++ids}`, person: `p${person}`, at: ago(at), name: 'cart_updated' };
  site.documents.events?.push(row);
};
const buy = (person: number, at: number) =>
  shop.documents.orders?.push({ id: `o${++ids}`, person: `p${person}`, at: ago(at) });

async function enrol(person: number, interventionId = 'halves', idempotencyKey = `k${++ids}`) {
  const customerId = customers[person] ?? 'nobody';
  const input = { customerId, interventionId, idempotencyKey };
  const { data, errors } = await rotunda.ask(ENROL, { input });
  expect(errors).toBeUndefined();
  return data.enrolInIntervention;
}

async function due(id = 'purchase-stalled-basket', first = 100) {
  const found: { customer: { id: string }; since: string; reason: string }[] = [];
  let complete = true;
  for (let after: string | null = null; ; ) {
    const { data, errors } = await rotunda.ask(DUE, { intervention: id, first, after });
    expect(errors).toBeUndefined();
    const page = data.dueInterventions;
    expect(page.nodes.length).toBeLessThanOrEqual(first);
    found.push(...page.nodes);
    complete &&= page.complete;
    if (!page.pageInfo.hasNextPage) return { found, complete };
    after = page.pageInfo.endCursor;
  }
}

async function report(id: string) {
  const { data, errors } = await rotunda.ask(REPORT, { id });
  expect(errors).toBeUndefined();
  return data.interventionReport;
}

describe('the interventions of the configuration', () => {
  it('are listed in its order, with the journeys that they step into', async () => {
    const { data } = await rotunda.ask('{ interventions { id holdoutShare journey { id } } }');
    expect(data.interventions.slice(0, 2)).toEqual([
      { id: 'purchase-stalled-basket', holdoutShare: 0.1, journey: { id: 'purchase' } },
      { id: 'halves', holdoutShare: 0.5, journey: { id: 'purchase' } },
    ]);
  });
});

describe('who is due', () => {
  it('is listed with since when and why, page by page, each once', async () => {
    for (let person = 0; person < 25; person++) fill(person, (person + 1) * HOUR);
    buy(20, 20 * HOUR);
    const expected = customers.slice(1, 25).filter((id) => id !== customers[20]);
    const { found, complete } = await due('purchase-stalled-basket', 7);
    expect(complete).toBe(true);
    expect(found.map(({ customer }) => customer.id).sort()).toEqual(expected.sort());
    expect(found.find(({ customer }) => customer.id === customers[4])).toEqual({
      customer: { id: customers[4] },
      since: ago(3 * HOUR),
      reason: `Reached basket of Buying a hat at ${ago(5 * HOUR)}, and got no further within 2 hours.`,
    });
  });

  it('is shown with the customer, until they are enrolled', async () => {
    fill(30, 3 * HOUR);
    const ask = async () => {
      const { data } = await rotunda.ask(
        'query ($id: ID!) { customer(by: { id: $id }) { journeys { rows { interventionsDue { intervention { id } since reason } } } } }',
        { id: customers[30] },
      );
      return data.customer.journeys.rows[0].interventionsDue;
    };
    expect(await ask()).toContainEqual({
      intervention: { id: 'halves' },
      since: ago(HOUR),
      reason: expect.stringContaining('got no further within 2 hours'),
    });
    await enrol(30);
    expect(await ask()).not.toContainEqual(
      expect.objectContaining({ intervention: { id: 'halves' } }),
    );
    expect((await due('halves')).found).toEqual([]);
    expect((await due()).found.length).toBe(1);
    shop.failure = new SourceError('SOURCE_TIMEOUT', 'slow');
    expect(await ask()).toBeNull();
  });

  it('is not known while a source is away that may tell what they did next', async () => {
    fill(1, 3 * HOUR);
    shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'down');
    expect(await due()).toEqual({ found: [], complete: false });
  });

  it('is refused for an intervention that there is none, and a cursor of another list', async () => {
    const ask = async (variables: Record<string, unknown>) =>
      (await rotunda.ask(DUE, variables)).errors?.[0];
    expect(await ask({ intervention: 'halfs', first: 10 })).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
      message: expect.stringContaining('expected one of purchase-stalled-basket, halves'),
    });
    expect(await ask({ intervention: 'halves', first: 10, after: 'x' })).toMatchObject({
      extensions: { code: 'BAD_CURSOR' },
    });
    expect(await ask({ intervention: 'halves', first: 1_000 })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('an enrolment', () => {
  it('is made once, whatever is asked how often', async () => {
    const [first, again, other] = [
      await enrol(40, 'halves', 'once'),
      await enrol(40, 'halves', 'once'),
      await enrol(40, 'halves', 'twice'),
    ];
    expect(first).toMatchObject({
      __typename: 'EnrolSuccess',
      enrolment: { intervention: { id: 'halves' }, customer: { id: customers[40] } },
    });
    expect(again).toEqual(first);
    expect(other).toEqual(first);
    expect(await enrol(41, 'halves', 'twice')).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('is the same when many ask at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => enrol(42)));
    expect(new Set(all.map(({ enrolment }) => JSON.stringify(enrolment))).size).toBe(1);
  });

  it('falls to the groups in the shares that were meant', async () => {
    const groups = new Map<string, number>();
    for (let person = 50; person < PEOPLE; person++) {
      const { enrolment } = await enrol(person, 'tiny');
      groups.set(enrolment.group, (groups.get(enrolment.group) ?? 0) + 1);
    }
    // 100 draws of one half: within four standard deviations.
    expect(groups.get('CONTROL')).toBeGreaterThan(30);
    expect(groups.get('CONTROL')).toBeLessThan(70);
    const { sampleRatioMismatch, treated, control, uplift } = await report('tiny');
    expect(sampleRatioMismatch.suspected).toBe(false);
    // Their seven days are not over.
    expect(treated).toEqual({
      customers: groups.get('TREATED'),
      converted: 0,
      rate: null,
      notYetKnown: groups.get('TREATED'),
      unknown: 0,
    });
    expect([control.notYetKnown, uplift]).toEqual([groups.get('CONTROL'), null]);
  });

  it('counts for good: who begins the journey anew is not due again', async () => {
    const enrolledAt = ago(30 * DAY);
    const person = { source: 'site', recordId: 'p44', group: 'CONTROL' as const, enrolledAt };
    await rotunda.importEnrolments('halves', [person]);
    fill(44, 31 * DAY);
    buy(44, 29 * DAY);
    const before = await report('halves');
    // A second round, and the outcome of it, change nothing of what the first one came to.
    fill(44, 5 * DAY);
    fill(45, 5 * DAY);
    expect((await due('halves')).found.map(({ customer }) => customer.id)).toEqual([customers[45]]);
    expect((await enrol(44)).enrolment).toMatchObject({ group: 'CONTROL', enrolledAt });
    buy(44, 4 * DAY);
    const after = await report('halves');
    expect([after.control, after.treated]).toEqual([before.control, before.treated]);
    expect(after.control.converted).toBeGreaterThan(0);
  });

  it('is refused where customer or intervention are not known, or the key is none', async () => {
    expect(await enrol(43, 'halfs')).toEqual({
      __typename: 'NotFoundError',
      code: 'NOT_FOUND',
      message: expect.stringContaining('configured: purchase-stalled-basket, halves'),
      path: ['input', 'interventionId'],
    });
    expect(await enrol(9_999)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'customerId'] });
    expect(await enrol(43, 'halves', '')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('goes where the records go: the first holds after a merge, and for each part after a split', async () => {
    const enrolledAt = (days: number) => new Date(now - days * DAY).toISOString();
    const of = (person: number, group: 'TREATED' | 'CONTROL', days: number) => ({
      source: 'site',
      recordId: `p${person}`,
      group,
      enrolledAt: enrolledAt(days),
    });
    await rotunda.importEnrolments('halves', [of(60, 'CONTROL', 3), of(61, 'TREATED', 2)]);
    const before = await report('halves');
    const merge = await rotunda.ask(
      `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { __typename ... on MergeCustomersSuccess { customer { id identityEvents(first: 1) { nodes { id } } } } ... on UserError { code message } } }`,
      {
        input: {
          customerIds: [customers[60], customers[61]],
          survivorId: customers[61],
          reason: 'One person',
          idempotencyKey: 'merge',
        },
      },
    );
    expect(merge.data.mergeCustomers.customer.id).toBe(customers[61]);
    expect((await enrol(61)).enrolment.group).toBe('CONTROL');
    const merged = await report('halves');
    expect(merged.contaminated).toBe(before.contaminated + 1);
    expect(merged.treated.customers).toBe(before.treated.customers - 1);
    const { data } = await rotunda.ask(
      `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename ... on UserError { code message } } }`,
      {
        input: {
          customerId: customers[61],
          choice: { undoEventId: merge.data.mergeCustomers.customer.identityEvents.nodes[0].id },
          reason: 'They are two',
          idempotencyKey: 'split',
        },
      },
    );
    expect(data.splitCustomer.__typename).toBe('SplitCustomerSuccess');
    expect((await enrol(60)).enrolment.group).toBe('CONTROL');
    expect((await enrol(61)).enrolment.group).toBe('CONTROL');
    expect((await report('halves')).contaminated).toBe(before.contaminated + 2);
  });
});

describe('the report of an intervention', () => {
  // R. G. Newcombe, "Interval estimation for the difference between independent proportions:
  // comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890, table II, method 10.
  it.each([
    ['large', [56, 70], [48, 80], ['0.0524', '0.3339']],
    ['small', [9, 10], [3, 10], ['0.1705', '0.8090']],
    ['purchase-stalled-basket', [6, 7], [2, 7], ['0.0582', '0.8062']],
  ] as const)('reproduces a published example: %s', async (id, treated, control, interval) => {
    const enrolledAt = ago(30 * DAY);
    const groupOf = (person: number) =>
      person < treated[1] ? ('TREATED' as const) : ('CONTROL' as const);
    const enrolled = Array.from({ length: treated[1] + control[1] }, (_, person) => ({
      source: 'shop',
      recordId: `p${person}`,
      group: groupOf(person),
      enrolledAt,
    }));
    await rotunda.importEnrolments(id, enrolled);
    for (const [person] of enrolled.entries()) {
      const place = person < treated[1] ? person : person - treated[1];
      const buys = place < (person < treated[1] ? treated[0] : control[0]);
      fill(person, 31 * DAY);
      // Who buys too early or too late has not done so for that.
      if (buys) buy(person, (24 + (place % 6)) * DAY);
      else if (place % 2 === 0) buy(person, 22 * DAY);
    }
    const told = await report(id);
    expect(told).toMatchObject({
      treated: { customers: treated[1], converted: treated[0], rate: treated[0] / treated[1] },
      control: { customers: control[1], converted: control[0], rate: control[0] / control[1] },
      // At least 50 in each group, as configured.
      enoughData: id === 'large',
      complete: true,
    });
    const { low, high } = told.uplift.confidence95;
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(interval);
    const difference = treated[0] / treated[1] - control[0] / control[1];
    expect(told.uplift.absolute).toBeCloseTo(difference, 12);
    expect(told.uplift.relative).toBeCloseTo(difference / (control[0] / control[1]), 12);
  });

  it('counts nobody of whom a source cannot tell', async () => {
    shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'down');
    const { treated, uplift, complete } = await report('large');
    expect({ treated, uplift, complete }).toEqual({
      treated: { customers: 70, converted: 0, rate: null, notYetKnown: 0, unknown: 70 },
      uplift: null,
      complete: false,
    });
  });

  it('suspects groups that have not the sizes that were meant', async () => {
    // One in ten was to be left alone, and half of them were.
    const { sampleRatioMismatch } = await report('purchase-stalled-basket');
    expect(sampleRatioMismatch).toEqual({ suspected: true, pValue: expect.any(Number) });
    expect((await report('large')).sampleRatioMismatch.suspected).toBe(false);
  });

  it('is refused for an intervention that there is none', async () => {
    const { errors } = await rotunda.ask(REPORT, { id: 'none' });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});

it('names nobody in the store', async () => {
  const dump = await rotunda.dumpStore();
  expect(dump).toContain('halves');
  expect(dump).not.toContain('p60@x.example');
});

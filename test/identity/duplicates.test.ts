import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MatchModel } from '../../src/identity/matching/MatchModel.js';
import { exact } from '../../src/rotunda.js';
import { type AlikePerson, alikeMapping, alikePeople } from '../support/alikePeople.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const CANDIDATES = `query ($first: Int!, $after: String, $minScore: Float) {
  duplicateCandidates(first: $first, after: $after, minScore: $minScore) {
    matching complete
    nodes { id score records { source recordId customer { id } } evidence { attribute level weight } }
    edges { cursor }
    pageInfo { hasNextPage endCursor }
  }
}`;
const DECIDE = `mutation ($input: DecideDuplicateInput!) { decideDuplicate(input: $input) {
  __typename
  ... on DecideDuplicateSuccess { decision customer { id records { recordId } } customers { id } identityEvent { id kind actor reason } }
  ... on UserError { code message path }
} }`;
const HISTORY = `query ($recordId: String!) { customer(by: { record: { source: "shop", recordId: $recordId } }) {
  id records { recordId linkedBy } identityEvents(first: 5) { nodes { id kind actor reason } }
} }`;
const WHY = `query ($a: RecordRef!, $b: RecordRef!) { whyLinked(a: $a, b: $b) { linked path { rule score linkedBy from { recordId } to { recordId } } } }`;

interface Node {
  readonly id: string;
  readonly score: number;
  readonly records: readonly { readonly recordId: string; readonly customer: { id: string } }[];
  readonly evidence: readonly { readonly attribute: string; readonly weight: number }[];
}

const rules = [exact('EMAIL'), exact('LOYALTY_NUMBER')];
const shop = new MemorySilo({ profiles: alikePeople().map((one) => ({ ...one })) });
const configOf = (silo: MemorySilo, matching?: object) => ({
  sources: { shop: memory({ silo, profiles: alikeMapping }) },
  identity: { rules, ...(matching && { matching: matching as { model: string } }) },
});

let store: TestStore;
let model: MatchModel;
let rotunda: TestGateway;

beforeAll(async () => {
  store = await createTestStore();
  const learning = await startTestGateway(configOf(shop), { store });
  expect(await learning.train()).toBeUndefined();
  await learning.sync();
  model = (await learning.train()) as MatchModel;
  const { data } = await learning.ask(CANDIDATES, { first: 5 });
  // Unknown is never shown as none.
  expect(data.duplicateCandidates).toMatchObject({ matching: 'OFF', nodes: null, complete: false });
  await learning.close();
  rotunda = await startTestGateway(configOf(shop, { model }), { store, openTo: 'kim' });
}, 60_000);
afterAll(async () => {
  await rotunda.close();
  await store.close();
});

async function page(variables: object, gateway = rotunda) {
  const { data, errors } = await gateway.ask(CANDIDATES, { first: 100, ...variables });
  expect(errors).toBeUndefined();
  return data.duplicateCandidates as {
    matching: string;
    complete: boolean;
    nodes: Node[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const namesOf = ({ records }: Pick<Node, 'records'>) =>
  records.map(({ recordId }) => recordId).toSorted();
const pairsOf = (nodes: readonly Node[]) => nodes.map((node) => namesOf(node).join(' '));
const idOf = async (recordId: string) =>
  (await rotunda.ask(HISTORY, { recordId })).data.customer.id;

let keys = 0;
async function decide(candidateId: string, decision: string, more: object = {}) {
  keys += 1;
  const input = {
    candidateId,
    decision,
    reason: 'seen the passports',
    idempotencyKey: `k${keys}`,
    ...more,
  };
  const { data, errors } = await rotunda.ask(DECIDE, { input });
  expect(errors).toBeUndefined();
  return data.decideDuplicate;
}

describe('duplicateCandidates', () => {
  it('gives records of different customers, the likeliest first, with a waterfall that sums up', async () => {
    const { nodes, matching, complete } = await page({});
    expect([matching, complete]).toEqual(['READY', true]);
    const right = nodes.filter(
      (node) => new Set(namesOf(node).map((id) => id.split('-')[0])).size === 1,
    );
    expect(right.length).toBeGreaterThan(40);
    expect(right.length / nodes.length).toBeGreaterThan(0.9);
    expect(nodes.map(({ score }) => score)).toEqual(
      nodes.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { score, records, evidence } of nodes) {
      expect(score).toBeGreaterThanOrEqual(0.95);
      expect(records[0]?.customer.id).not.toBe(records[1]?.customer.id);
      const bits = evidence.reduce((sum, { weight }) => sum + weight, 0);
      expect(bits).toBeCloseTo(Math.log2(score / (1 - score)), 4);
      expect(evidence[0]?.attribute).toBe('prior');
    }
  });

  it('pages without loss or doubles, and holds to the least score', async () => {
    const whole = pairsOf((await page({})).nodes);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await page({ first: 7, after });
      paged.push(...pairsOf(nodes));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole);
    const middle = (await page({})).nodes[20]?.score ?? 0;
    const better = await page({ minScore: middle });
    expect(better.nodes.every(({ score }) => score >= middle)).toBe(true);
    expect(better.nodes.length).toBeLessThan(whole.length);
  });

  it('refuses what is out of bounds, and a cursor of another list', async () => {
    const ask = async (variables: object) =>
      (await rotunda.ask(CANDIDATES, { first: 3, ...variables })).errors?.[0].extensions.code;
    expect(await ask({ first: 0 })).toBe('BAD_USER_INPUT');
    expect(await ask({ minScore: 1.5 })).toBe('BAD_USER_INPUT');
    const { pageInfo } = await page({ first: 3 });
    expect(await ask({ after: pageInfo.endCursor, minScore: 0.99 })).toBe('BAD_CURSOR');
  });

  it('shows a record that was only just looked up, and what another gateway synced', async () => {
    const [ada] = alikePeople() as [AlikePerson];
    shop.documents.profiles?.push({ ...ada, id: 'late-0', email: 'late@example.com' });
    await rotunda.ask(HISTORY, { recordId: 'late-0' });
    expect(pairsOf((await page({})).nodes).join()).toContain('late-0');
    const other = await startTestGateway(configOf(shop), { store });
    shop.documents.profiles?.splice(-1, 1);
    await other.sync();
    await other.close();
    expect(pairsOf((await page({})).nodes).join()).not.toContain('late-0');
  });

  it('keeps nothing readable in the store', async () => {
    const dump = await rotunda.dumpStore();
    for (const word of ['gardner', 'leeds', 'passports']) expect(dump).not.toContain(word);
  });
});

describe('decideDuplicate', () => {
  it('keeps different people apart for ever, and shows the pair no more', async () => {
    const [first] = (await page({ first: 1 })).nodes as [Node];
    const answer = await decide(first.id, 'DIFFERENT', { idempotencyKey: 'apart' });
    expect(answer).toMatchObject({
      __typename: 'DecideDuplicateSuccess',
      decision: 'DIFFERENT',
      customers: [{ id: first.records[0]?.customer.id }, { id: first.records[1]?.customer.id }],
      identityEvent: { kind: 'DECIDED_DIFFERENT', actor: 'kim', reason: 'seen the passports' },
    });
    expect(await decide(first.id, 'DIFFERENT', { idempotencyKey: 'apart' })).toEqual(answer);
    expect(pairsOf((await page({})).nodes)).not.toContain(namesOf(first).join(' '));
    await rotunda.sync();
    expect(pairsOf((await page({})).nodes)).not.toContain(namesOf(first).join(' '));
    for (const recordId of namesOf(first)) {
      const { data } = await rotunda.ask(HISTORY, { recordId });
      expect(data.customer.identityEvents.nodes[0]).toEqual(answer.identityEvent);
    }
    expect(await decide(first.id, 'SAME')).toMatchObject({
      __typename: 'BlockedError',
      path: ['input', 'candidateId'],
    });
  });

  it('makes one customer of the same person, once', async () => {
    const [first] = (await page({ first: 1 })).nodes as [Node];
    const answer = await decide(first.id, 'SAME', { idempotencyKey: 'same' });
    expect(answer).toMatchObject({
      __typename: 'DecideDuplicateSuccess',
      decision: 'SAME',
      identityEvent: { kind: 'MERGED', actor: 'kim' },
    });
    expect(
      answer.customer.records.map(({ recordId }: { recordId: string }) => recordId).toSorted(),
    ).toEqual(namesOf(first));
    expect(await decide(first.id, 'SAME', { idempotencyKey: 'same' })).toEqual(answer);
    expect(await decide(first.id, 'DIFFERENT', { idempotencyKey: 'same' })).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    expect(await decide(first.id, 'DIFFERENT')).toMatchObject({ code: 'CONFLICT' });
    await rotunda.sync();
    const [a, b] = await Promise.all(namesOf(first).map(idOf));
    expect(a).toBe(b);
    expect(pairsOf((await page({})).nodes)).not.toContain(namesOf(first).join(' '));
  });

  it('refuses what is no candidate', async () => {
    const refusal = await decide('d_nothing', 'SAME');
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'candidateId'] });
    const [first] = (await page({ first: 1 })).nodes as [Node];
    const { code } = await decide(first.id, 'SAME', { reason: ' ' });
    expect(code).toBe('BAD_USER_INPUT');
  });
});

describe('autoLink', () => {
  const nameOf = (recordId: string) => ({ source: 'shop', recordId });
  const people = alikePeople().slice(0, 20);
  let silo: MemorySilo;
  let linking: TestGateway;
  beforeAll(async () => {
    const [first, second, third, fourth] = people as [
      AlikePerson,
      AlikePerson,
      AlikePerson,
      AlikePerson,
    ];
    silo = new MemorySilo({
      profiles: [
        first,
        second,
        { ...third, card: 'NL111' },
        { ...fourth, card: 'NL222' },
        ...people.slice(4),
      ].map((one) => ({ ...one })),
    });
    linking = await startTestGateway(configOf(silo, { model, suggest: 0.9, autoLink: 0.95 }));
    await linking.sync();
  });
  afterAll(() => linking.close());

  it('links records that are alike, and tells why and how sure it is', async () => {
    const { data } = await linking.ask(WHY, { a: nameOf('p0-0'), b: nameOf('p0-1') });
    expect(data.whyLinked).toEqual({
      linked: true,
      path: [
        expect.objectContaining({
          rule: 'match-model',
          linkedBy: 'rule:match-model',
          score: expect.any(Number),
        }),
      ],
    });
    expect(data.whyLinked.path[0].score).toBeGreaterThanOrEqual(0.95);
    const history = (await linking.ask(HISTORY, { recordId: 'p0-1' })).data.customer;
    expect(history.records).toContainEqual({ recordId: 'p0-1', linkedBy: 'rule:match-model' });
    expect((await linking.sync()).links).toMatchObject({ created: 0, changed: 0, merged: 0 });
  });

  it('leaves those who contradict each other to people', async () => {
    const { data } = await linking.ask(WHY, { a: nameOf('p1-0'), b: nameOf('p1-1') });
    expect(data.whyLinked.linked).toBe(false);
    expect(pairsOf((await page({}, linking)).nodes)).toContain('p1-0 p1-1');
  });

  it('is weaker than a person, whatever is synced', async () => {
    const { data } = await linking.ask(HISTORY, { recordId: 'p2-0' });
    const input = {
      customerId: data.customer.id,
      choice: { records: [nameOf('p2-1')] },
      reason: 'twins',
      idempotencyKey: 'twins',
    };
    const SPLIT =
      'mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename } }';
    expect((await linking.ask(SPLIT, { input })).data.splitCustomer.__typename).toBe(
      'SplitCustomerSuccess',
    );
    await linking.sync();
    const why = await linking.ask(WHY, { a: nameOf('p2-0'), b: nameOf('p2-1') });
    expect(why.data.whyLinked.linked).toBe(false);
    expect(pairsOf((await page({}, linking)).nodes)).not.toContain('p2-0 p2-1');
  });

  it('links at a look-up as it does at a sync', async () => {
    await page({}, linking);
    const [known] = people.slice(-2) as [AlikePerson];
    silo.documents.profiles?.push({ ...known, id: 'new', email: null, city: 'hull' });
    await linking.ask(HISTORY, { recordId: 'new' });
    const recordsOf = async () => {
      const { data } = await linking.ask(HISTORY, { recordId: 'new' });
      return data.customer.records.map((one: { recordId: string }) => one.recordId).toSorted();
    };
    const atLookUp = await recordsOf();
    expect(atLookUp).toContain(known.id);
    await linking.sync();
    expect(await recordsOf()).toEqual(atLookUp);
    await eventually(async () => (await page({}, linking)).matching === 'READY');
  });
});

it('a model is not learnt from people too few to have anything in common', async () => {
  const [one, , , other] = alikePeople() as [AlikePerson, AlikePerson, AlikePerson, AlikePerson];
  const few = await startTestGateway(configOf(new MemorySilo({ profiles: [one, other] as never })));
  await few.sync();
  expect(await few.train()).toBeUndefined();
  await few.close();
});

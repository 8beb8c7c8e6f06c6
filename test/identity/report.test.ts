import { afterEach, expect, it } from '@jest/globals';
import { fewerOnRealEngine } from '../support/fewerOnRealEngine.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const REPORT = `{ identityReport {
  asOf recordCount customerCount
  sharedValueCount sharedValues(first: 5) { rule identifierType key records people }
  contradictionCount contradictions(first: 5) { rule about records { source recordId } }
  capsReachedCount
} }`;

let rotunda: TestGateway;
afterEach(() => rotunda.close());

async function start(profiles: Record<string, unknown>[]): Promise<void> {
  const silo = new MemorySilo({ profiles });
  const mapping = {
    recordId: 'id',
    givenName: 'given',
    familyName: 'family',
    birthDate: 'born',
    identifiers: { EMAIL: ['email', 'other'] },
  };
  rotunda = await startTestGateway({ sources: { shop: memory({ silo, profiles: mapping }) } });
}

const PEOPLE = fewerOnRealEngine(500);
const LETTERS = 'abcdefghijklmnopqrstuvwxy';
const nameOf = (at: number) => `${LETTERS[Math.floor(at / 25)]}${LETTERS[at % 25]}`.repeat(3);

it('says nothing before anything was linked', async () => {
  await start([]);
  const { data } = await rotunda.ask(REPORT);
  expect(data.identityReport).toMatchObject({ asOf: null, recordCount: 0, sharedValues: [] });
});

it('shows a mailbox that hundreds of people share, which merges nobody', async () => {
  await start(
    Array.from({ length: PEOPLE }, (_, at) => ({
      id: `p${at}`,
      given: nameOf(at),
      family: nameOf(PEOPLE - 1 - at),
      email: `person${at}@example.com`,
      other: 'frontdesk@example.com',
    })),
  );
  await rotunda.sync();
  const { data } = await rotunda.ask(REPORT);
  expect(data.identityReport).toMatchObject({
    asOf: expect.any(String),
    recordCount: PEOPLE,
    customerCount: PEOPLE,
    sharedValueCount: 1,
    sharedValues: [
      { rule: 'exact-email', identifierType: 'EMAIL', key: expect.any(String), records: PEOPLE },
    ],
  });
  expect(JSON.stringify(data)).not.toContain('frontdesk');
});

it('names the records that agree and contradict each other', async () => {
  await start([
    { id: 1, given: 'Ada', family: 'Byron', born: '1990-03-04', email: 'ada@example.com' },
    { id: 2, given: 'Ada', family: 'Byron', born: '1991-05-06', email: 'ada@example.com' },
  ]);
  await rotunda.sync();
  const { data } = await rotunda.ask(REPORT);
  expect(data.identityReport).toMatchObject({
    customerCount: 2,
    contradictionCount: 1,
    contradictions: [
      {
        rule: 'exact-email',
        about: 'birthDate',
        records: [
          { source: 'shop', recordId: '1' },
          { source: 'shop', recordId: '2' },
        ],
      },
    ],
  });
});

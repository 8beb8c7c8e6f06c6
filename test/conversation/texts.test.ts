import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const DAY = 24 * 3_600_000;
const asked = Date.now() - 60 * DAY;
const QUESTION = 'Where is my parcel?';

const silo = new MemorySilo({ profiles: [], messages: [] });
let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: {
      desk: memory({
        silo,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        messages: {
          recordId: 'person',
          id: 'no',
          occurredAt: 'at',
          channel: constant('EMAIL'),
          purpose: constant('SERVICE'),
          direction: constant('INBOUND'),
          subject: 'subject',
          text: 'text',
        },
      }),
    },
  });
});
afterAll(() => rotunda.close());

/** The conversations of somebody who wrote these messages, ten days apart, the last first. */
async function talksAbout(...written: { subject?: string; text: string }[]) {
  const person = `p${silo.documents.profiles?.length}`;
  silo.documents.profiles?.push({ id: person, email: `${person}@example.com` });
  const messages = written.map((one, place) => ({
    ...one,
    no: `${person}-${place}`,
    person,
    at: new Date(asked + place * 10 * DAY).toISOString(),
  }));
  silo.documents.messages?.push(...messages);
  const { data, errors } = await rotunda.ask(
    `query ($by: CustomerBy!) { customer(by: $by) { conversations {
      nodes { subject interactions { nodes { summary ... on Message { text } } } } complete } } }`,
    { by: { record: { source: 'desk', recordId: person } } },
  );
  expect(errors).toBeUndefined();
  expect(data.customer.conversations.complete).toBe(true);
  return data.customer.conversations.nodes;
}

describe('a message without a subject', () => {
  it.each(['', '  ', 'Re: '])(
    'is told by its first line where the subject is %j',
    async (subject) => {
      expect(await talksAbout({ subject, text: `\n ${QUESTION}\n` })).toMatchObject([
        { subject: QUESTION },
      ]);
    },
  );

  it.each(['', '  '])('is summed up by its text where the subject is %j', async (subject) => {
    expect(await talksAbout({ subject, text: QUESTION })).toMatchObject([
      { interactions: { nodes: [{ summary: QUESTION }] } },
    ]);
  });
});

describe('a message that is as long as its writer likes', () => {
  it('is summed up by its beginning, in whole characters', async () => {
    const text = `  ${'🎩 '.repeat(500_000)}`;
    const [{ subject, interactions }] = await talksAbout({ text });
    expect(subject).toBe(`${'🎩 '.repeat(59)}🎩…`);
    expect(interactions.nodes).toEqual([{ summary: subject, text }]);
  });

  it.each([
    ['at signs', '@'.repeat(5_000)],
    ['halves of addresses', 'a@'.repeat(4_000)],
    ['one word', 'a'.repeat(400_000)],
    ['digits', '7'.repeat(400_000)],
  ])('holds up nobody: %s', async (_, text) => {
    expect(await talksAbout({ subject: QUESTION, text })).toMatchObject([{ subject: QUESTION }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, plainText } from '../../src/rotunda.js';
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
          text: plainText('text'),
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

describe('a message that is kept as HTML', () => {
  const mail = (
    text: string,
  ) => `<!DOCTYPE html><html><head><style>p { color: #333333; width: 10000px }</style></head>
    <body bgcolor="#333333"><table width="1000"><tr><td><p style="color:#333333">${text}</p></td></tr></table></body></html>`;

  it('is shown as the text that it shows', async () => {
    const [{ subject, interactions }] = await talksAbout({
      text: mail('Caf&eacute; hats,<br>please &#127913;'),
    });
    expect(subject).toBe('Café hats, please 🎩');
    expect(interactions.nodes).toEqual([{ summary: subject, text: 'Café hats,\nplease 🎩' }]);
  });

  it('is another matter than one that has no more than its looks in common', async () => {
    const talks = await talksAbout(
      { text: mail(QUESTION) },
      { text: mail('Do you sell gift vouchers for children?') },
      { text: mail('The zip of the coat is broken, may I have it repaired?') },
    );
    expect(talks).toHaveLength(3);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Of direction, as copying from a phone or a spreadsheet brings them along, and a space without width. */
const [LTR, ZERO] = ['\u200e', '\u200b'];

let rotunda: TestGateway;

beforeAll(async () => {
  const mapping = {
    recordId: 'id',
    identifiers: { EMAIL: 'email', LOYALTY_NUMBER: 'card', SOCIAL_HANDLE: 'handle' },
  };
  const person = { email: 'ada@example.com', card: 'H-1', handle: 'twitter:ada' };
  const source = (profile: object) =>
    memory({ silo: new MemorySilo({ profiles: [{ id: 1, ...profile }] }), profiles: mapping });
  rotunda = await startTestGateway({
    sources: {
      shop: source(person),
      byEmail: source({ email: `${LTR}ada@example.com` }),
      byCard: source({ card: `H-1${ZERO}` }),
      byHandle: source({ handle: `${LTR}twitter:ada` }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

it('links records whose identifiers differ by marks that nobody sees', async () => {
  const { data } = await rotunda.ask('{ customers { nodes { records { source } } } }');
  expect(data.customers.nodes.map(({ records }: { records: unknown[] }) => records.length)).toEqual(
    [4],
  );
});

it.each([
  ['EMAIL', `${LTR}ada@example.com${ZERO}`],
  ['LOYALTY_NUMBER', `${LTR}h1`],
  ['SOCIAL_HANDLE', `twitter:${LTR}ada`],
])('finds somebody by a pasted %s', async (type, value) => {
  const { data } = await rotunda.ask(
    'query ($type: IdentifierType!, $value: String!) { customer(by: { identifier: { type: $type, value: $value } }) { records { source } } }',
    { type, value },
  );
  expect(data.customer?.records.length).toBe(4);
});

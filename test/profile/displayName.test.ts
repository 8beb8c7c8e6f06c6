import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const email = (name: string) => ({ emails: [`${name}@example.com`] });
const app = new MemorySilo({
  profiles: [
    { id: 'a1', given: 'Willem', ...email('willem') },
    { id: 'a2', given: 'Fatima', ...email('fatima') },
  ],
});
const desk = new MemorySilo({
  profiles: [
    { id: 'd1', name: 'Willem Smit', ...email('willem') },
    { id: 'd3', family: 'Idrissi', ...email('idrissi') },
  ],
});
const mapping = {
  recordId: 'id',
  displayName: 'name',
  givenName: 'given',
  familyName: 'family',
  identifiers: { EMAIL: 'emails' },
};

let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: {
      app: memory({ silo: app, profiles: mapping }),
      desk: memory({ silo: desk, profiles: mapping }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

async function profileOf(name: string) {
  const query = `query ($value: String!) {
    customer(by: { identifier: { type: EMAIL, value: $value } }) {
      profile { displayName provenance { attribute value source rule } }
    }
  }`;
  const { data } = await rotunda.ask(query, { value: `${name}@example.com` });
  const { displayName, provenance } = data.customer.profile;
  const entry = provenance.find((one: { attribute: string }) => one.attribute === 'displayName');
  return { displayName, entry };
}

it('a whole name of one source is shown before half of a name of another', async () => {
  expect(await profileOf('willem')).toEqual({
    displayName: 'Willem Smit',
    entry: { attribute: 'displayName', value: 'Willem Smit', source: 'desk', rule: 'unopposed' },
  });
});

it('half of a name is shown where nobody knows more', async () => {
  expect(await profileOf('fatima')).toMatchObject({
    displayName: 'Fatima',
    entry: { value: 'Fatima', source: 'app' },
  });
  expect(await profileOf('idrissi')).toMatchObject({ displayName: 'Idrissi' });
});

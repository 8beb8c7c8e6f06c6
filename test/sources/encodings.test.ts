import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

let database: TestDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase(
    "ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0",
  );
  await database.run(`
    CREATE TABLE people (id text PRIMARY KEY, name text, mail text, phone text);
    INSERT INTO people VALUES ('zoë', 'Zoë Müller', 'zoë@example.com', '+31612345678');
  `);
  rotunda = await startTestGateway({
    sources: {
      shop: postgres({
        url: database.url,
        profiles: {
          table: 'people',
          recordId: 'id',
          displayName: 'name',
          identifiers: { EMAIL: 'mail', PHONE: 'phone' },
        },
      }),
    },
  });
});

afterAll(() => Promise.all([rotunda.close(), database.drop()]));

describe('a database that has few letters', () => {
  const search = async (text: string) => {
    const { data, errors } = await rotunda.ask(
      `query ($text: String!) {
        searchCustomers(text: $text) { nodes { profile { displayName } } complete }
      }`,
      { text },
    );
    expect(errors).toBeUndefined();
    return data.searchCustomers;
  };

  it('answers others like those of which it has no text', async () => {
    const zoe = { profile: { displayName: 'Zoë Müller' } };
    expect(await search('müller')).toEqual({ nodes: [zoe], complete: true });
    expect(await search('山田')).toEqual({ nodes: [], complete: true });
  });

  it.each([
    '{ identifier: { type: EMAIL, value: "山田@example.com" } }',
    '{ record: { source: "shop", recordId: "山田" } }',
  ])('does not have whom it cannot name: %s', async (by) => {
    const { data, errors } = await rotunda.ask(`{ customer(by: ${by}) { id } }`);
    expect([data, errors]).toEqual([{ customer: null }, undefined]);
  });
});

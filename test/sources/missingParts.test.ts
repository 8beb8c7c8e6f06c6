import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, postgres, template } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Rows of which parts are missing that another row has. */
const SCHEMA = `
  CREATE TABLE people (id int PRIMARY KEY, first text, infix text, last text, mobile text, landline text);
  INSERT INTO people VALUES (1, 'Sanne', 'de', 'Boer', '0612345678', '0302300000'), (2, 'Willem', NULL, 'Smit', '0620000001', NULL), (3, NULL, NULL, NULL, NULL, NULL), (4, 'Fatima', '', 'Idrissi', NULL, NULL);
  CREATE TABLE posts (id int PRIMARY KEY, person int, at timestamptz, mailbox text, label text);
  INSERT INTO posts VALUES (1, 1, '2026-01-01', 'care@example.com', NULL), (2, 1, '2026-01-02', NULL, NULL), (3, 1, '2026-01-03', NULL, 'Care');
`;

let database: TestDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(SCHEMA);
  const posts = { table: 'posts', recordId: 'person', id: 'id', occurredAt: 'at' };
  rotunda = await startTestGateway({
    sources: {
      crm: postgres({
        url: database.url,
        profiles: {
          table: 'people',
          recordId: 'id',
          displayName: template('{first?} {infix?} {last?}'),
          familyName: template('{infix?} {last}'),
          identifiers: { CUSTOMER_NUMBER: 'id', PHONE: ['mobile', 'landline'] },
        },
        messages: { ...posts, account: { address: 'mailbox', platform: constant('Mailer') } },
        calls: { ...posts, account: { address: 'mailbox', label: 'label' } },
      }),
    },
    identity: { region: 'NL' },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await database.drop();
});

const BY_NUMBER = 'customer(by: { identifier: { type: CUSTOMER_NUMBER, value: $no } })';
const PROFILE = 'profile { displayName familyName phones { value } }';

async function profileOf(no: string) {
  const query = `query ($no: String!) { ${BY_NUMBER} { ${PROFILE} } }`;
  return (await rotunda.ask(query, { no })).data.customer.profile;
}

describe('what is there in some rows only', () => {
  it('is left out of a template with the blanks before it', async () => {
    expect(await profileOf('1')).toMatchObject({
      displayName: 'Sanne de Boer',
      familyName: 'de Boer',
    });
    expect(await profileOf('2')).toMatchObject({
      displayName: 'Willem Smit',
      familyName: 'Smit',
    });
    expect(await profileOf('4')).toMatchObject({
      displayName: 'Fatima Idrissi',
      familyName: 'Idrissi',
    });
  });

  it('makes no text of a template of which all is missing', async () => {
    expect(await profileOf('3')).toMatchObject({ displayName: null, familyName: null });
  });

  it('may be one of several columns of an identifier', async () => {
    expect((await profileOf('1')).phones).toHaveLength(2);
    expect((await profileOf('2')).phones).toEqual([{ value: '+31620000001' }]);
  });

  it('makes no object where all that is required is missing, and costs no row', async () => {
    const query = `query ($no: String!) { ${BY_NUMBER} {
      messages { nodes { account { address platform } } complete }
    } }`;
    const { messages } = (await rotunda.ask(query, { no: '1' })).data.customer;
    expect(messages).toEqual({
      nodes: [
        { account: null },
        { account: null },
        { account: { address: 'care@example.com', platform: 'Mailer' } },
      ],
      complete: true,
    });
  });

  it('costs the row where the object has something else to say', async () => {
    const query = `query ($no: String!) { ${BY_NUMBER} {
      calls { nodes { account { address } } freshness { state droppedRows } }
    } }`;
    const { calls } = (await rotunda.ask(query, { no: '1' })).data.customer;
    expect(calls).toEqual({
      nodes: [{ account: null }, { account: { address: 'care@example.com' } }],
      freshness: [{ state: 'PARTIAL', droppedRows: 1 }],
    });
  });
});

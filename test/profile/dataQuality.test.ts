import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SourceError } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const QUALITY = `query ($email: String!) {
  customer(by: { identifier: { type: EMAIL, value: $email } }) {
    profile {
      birthDate familyName complete
      freshness { source state droppedRows }
      dataQuality {
        conflicts { attribute values { value source recordId } }
        invalidValues { attribute source recordId value reason expected }
      }
    }
  }
}`;
const REPORT = `{
  dataQualityReport {
    rows { source attribute records filled invalid conflicting }
    conflicts { attribute customers }
    customers complete computedAt freshness { source state } progress { done total }
  }
}`;

const crm = new MemorySilo({
  profiles: [
    { id: 'c1', given: 'Ada', family: 'Lovelace', tongue: 'en', mail: ['ada@x.example'] },
    { id: 'c2', given: 'Bo', family: 'n/a', born: '00.00.0000', mail: ['bo@x.example'] },
    { id: 'c3', given: 'Cy', family: 'Ode', born: '2999-01-01', mail: ['cy@x.example', 'cy at x'] },
  ],
});
const shop = new MemorySilo({
  profiles: [
    { id: 's1', given: 'ADA', family: 'Byron', tongue: 'nl', mail: ['ada@x.example'] },
    { id: 's2', given: 'Bo', family: 'Peep', tongue: 'no such language', mail: ['bo@x.example'] },
    { id: 's3', given: 'Cy', family: 'Ode', phone: '+31600000000', mail: ['cy@x.example'] },
  ],
});
const people = {
  recordId: 'id',
  givenName: 'given',
  familyName: 'family',
  birthDate: 'born',
  language: 'tongue',
  identifiers: { EMAIL: 'mail', PHONE: 'phone' },
};

let rotunda: TestGateway;
beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: {
      crm: memory({ silo: crm, profiles: people }),
      shop: memory({ silo: shop, profiles: people }),
    },
  });
  await rotunda.sync();
});
afterAll(() => rotunda.close());
beforeEach(() => {
  crm.failure = undefined;
});

async function profileOf(email: string) {
  const { data, errors } = await rotunda.ask(QUALITY, { email });
  expect(errors).toBeUndefined();
  return data.customer.profile;
}

describe('of a customer', () => {
  it('tells where sources differ, spelling aside, the chosen value first', async () => {
    const { dataQuality, complete } = await profileOf('ada@x.example');
    expect(complete).toBe(true);
    expect(dataQuality).toEqual({
      conflicts: [
        {
          attribute: 'familyName',
          values: [
            { value: 'Lovelace', source: 'crm', recordId: 'c1' },
            { value: 'Byron', source: 'shop', recordId: 's1' },
          ],
        },
        {
          attribute: 'language',
          values: [
            { value: 'en', source: 'crm', recordId: 'c1' },
            { value: 'nl', source: 'shop', recordId: 's1' },
          ],
        },
      ],
      invalidValues: [],
    });
  });

  it('a record of which one value cannot be read still counts, and its source is partial', async () => {
    const { birthDate, complete, freshness, dataQuality } = await profileOf('bo@x.example');
    expect({ birthDate, complete }).toEqual({ birthDate: null, complete: false });
    expect(freshness).toEqual([
      { source: 'crm', state: 'PARTIAL', droppedRows: 0 },
      { source: 'shop', state: 'LIVE', droppedRows: 0 },
    ]);
    expect(dataQuality.invalidValues).toEqual([
      {
        attribute: 'birthDate',
        source: 'crm',
        recordId: 'c2',
        value: null,
        reason: 'UNREADABLE',
        expected: 'a calendar day written as YYYY-MM-DD',
      },
      expect.objectContaining({ attribute: 'familyName', value: 'n/a', reason: 'PLACEHOLDER' }),
      expect.objectContaining({ attribute: 'language', source: 'shop', reason: 'MALFORMED' }),
    ]);
  });

  it('names values that cannot be right', async () => {
    const { dataQuality } = await profileOf('cy@x.example');
    const told = dataQuality.invalidValues.map(
      ({ attribute, value, reason }: Record<string, string>) => [attribute, value, reason],
    );
    expect(told).toEqual([
      ['birthDate', '2999-01-01', 'IMPLAUSIBLE'],
      ['emails', 'cy at x', 'MALFORMED'],
      ['phones', '+31600000000', 'PLACEHOLDER'],
    ]);
  });
});

describe('of all customers', () => {
  it('counts per source and attribute', async () => {
    const { data } = await rotunda.ask(REPORT);
    const { rows, ...rest } = data.dataQualityReport;
    expect(rest).toMatchObject({
      conflicts: [
        { attribute: 'familyName', customers: 2 },
        { attribute: 'language', customers: 1 },
      ],
      customers: 3,
      complete: true,
      progress: null,
      freshness: [
        { source: 'crm', state: 'LIVE' },
        { source: 'shop', state: 'LIVE' },
      ],
    });
    const row = (source: string, attribute: string) =>
      rows.find(
        (one: Record<string, unknown>) => one.source === source && one.attribute === attribute,
      );
    expect(row('crm', 'birthDate')).toEqual({
      source: 'crm',
      attribute: 'birthDate',
      records: 3,
      filled: 2,
      invalid: 2,
      conflicting: 0,
    });
    expect(row('shop', 'familyName')).toMatchObject({ filled: 3, invalid: 0, conflicting: 2 });
    expect(row('shop', 'language')).toMatchObject({ filled: 2, invalid: 1, conflicting: 1 });
    expect(row('crm', 'displayName')).toBeUndefined();
  });

  it('is kept, and says so', async () => {
    const { data } = await rotunda.ask(REPORT);
    expect(data.dataQualityReport).toMatchObject({
      complete: true,
      freshness: [{ state: 'STALE' }, { state: 'STALE' }],
    });
  });

  it('is unknown, not empty, while no source can be read', async () => {
    const away = new MemorySilo(structuredClone(crm.documents));
    const other = await startTestGateway({
      sources: { crm: memory({ silo: away, profiles: people }) },
    });
    await other.sync();
    away.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const { data } = await other.ask(REPORT);
    expect(data.dataQualityReport).toMatchObject({
      rows: null,
      conflicts: null,
      customers: null,
      complete: false,
      freshness: [{ source: 'crm', state: 'UNAVAILABLE' }],
    });
    await other.close();
  });
});

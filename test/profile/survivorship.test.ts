import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { survivorshipShape } from '../../src/config/survivorshipShape.js';
import type { ProfileRow } from '../../src/dataset/ProfileRow.js';
import { GoldenProfile } from '../../src/profile/GoldenProfile.js';
import { ProfileRules } from '../../src/profile/ProfileRules.js';
import {
  lastUpdated,
  longest,
  mostFrequent,
  neverEmpty,
  type RotundaConfig,
  SourceError,
  sourcePriority,
  verifiedFirst,
} from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PROFILE = `{
  customer(by: { identifier: { type: EMAIL, value: "ada@example.com" } }) {
    profile {
      displayName givenName familyName birthDate language primaryEmail
      emails { value source }
      provenance { attribute value source recordId updatedAt rule alternatives { value source recordId updatedAt } }
      complete
      freshness { source state }
    }
  }
}`;

const mapping = {
  recordId: 'id',
  givenName: 'given',
  familyName: 'family',
  birthDate: 'born',
  language: 'language',
  emailVerified: 'proven',
  updatedAt: 'changed',
  identifiers: { EMAIL: 'emails' },
};
const crm = new MemorySilo({
  profiles: [
    {
      id: 'c1',
      given: 'A.',
      family: 'Lovelace',
      born: '1815-12-10',
      emails: ['ada@example.com', 'countess@example.com'],
      changed: '2026-01-01T00:00:00Z',
    },
  ],
});
const shop = new MemorySilo({
  profiles: [
    {
      id: 's1',
      given: 'Ada',
      family: 'LOVELACE',
      language: 'en',
      emails: ['Ada@Example.com', 'ada@work.example'],
      proven: true,
      changed: '2026-03-01T00:00:00Z',
    },
  ],
});
const app = new MemorySilo({
  profiles: [
    {
      id: 'a1',
      given: 'Ada',
      family: 'Lovelase',
      language: '',
      emails: ['ada@example.com'],
      changed: '2026-02-01T00:00:00Z',
    },
  ],
});

function startWith(survivorship: RotundaConfig['survivorship'] = {}): Promise<TestGateway> {
  return startTestGateway({
    sources: {
      crm: memory({ silo: crm, profiles: mapping }),
      shop: memory({ silo: shop, profiles: mapping }),
      app: memory({ silo: app, profiles: mapping }),
    },
    identity: { sharingCap: 5 },
    survivorship,
  });
}

async function profileOf(gateway: TestGateway) {
  await gateway.sync();
  const { data, errors } = await gateway.ask(PROFILE);
  expect(errors).toBeUndefined();
  return data.customer.profile;
}

const entry = (profile: { provenance: { attribute: string }[] }, attribute: string) =>
  profile.provenance.find((one) => one.attribute === attribute);

describe('by default', () => {
  let rotunda: TestGateway;
  beforeAll(async () => {
    rotunda = await startWith();
  });
  afterAll(() => rotunda.close());

  it('the first source that says anything counts, and says which and what it was preferred to', async () => {
    const profile = await profileOf(rotunda);
    expect(profile).toMatchObject({ displayName: 'A. Lovelace', language: 'en', complete: true });
    expect(entry(profile, 'givenName')).toEqual({
      attribute: 'givenName',
      value: 'A.',
      source: 'crm',
      recordId: 'c1',
      updatedAt: '2026-01-01T00:00:00.000Z',
      rule: 'sourcePriority',
      alternatives: [
        { value: 'Ada', source: 'shop', recordId: 's1', updatedAt: '2026-03-01T00:00:00.000Z' },
        { value: 'Ada', source: 'app', recordId: 'a1', updatedAt: '2026-02-01T00:00:00.000Z' },
      ],
    });
    expect(entry(profile, 'birthDate')).toMatchObject({ rule: 'unopposed', alternatives: [] });
    // What is put together names the record of its first part; the parts have entries of their own.
    expect(entry(profile, 'displayName')).toMatchObject({
      value: 'A. Lovelace',
      source: 'crm',
      rule: 'composed',
      alternatives: [],
    });
    expect(entry(profile, 'language')).toMatchObject({ value: 'en', rule: 'unopposed' });
  });

  it('all addresses of e-mail are kept, folded when they differ in spelling only', async () => {
    const { emails, provenance } = await profileOf(rotunda);
    expect(emails).toEqual([
      { value: 'ada@example.com', source: 'crm' },
      { value: 'countess@example.com', source: 'crm' },
      { value: 'ada@work.example', source: 'shop' },
    ]);
    const kept = provenance.filter((one: { attribute: string }) => one.attribute === 'emails');
    expect(kept.map(({ value, rule }: { value: string; rule: string }) => [value, rule])).toEqual([
      ['ada@example.com', 'union'],
      ['countess@example.com', 'union'],
      ['ada@work.example', 'union'],
    ]);
  });

  it('a source that is down leaves the values of the others, and is named', async () => {
    crm.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const { data } = await rotunda.ask(PROFILE);
    crm.failure = undefined;
    expect(data.customer.profile).toMatchObject({
      displayName: 'Ada LOVELACE',
      birthDate: null,
      complete: false,
      freshness: expect.arrayContaining([{ source: 'crm', state: 'UNAVAILABLE' }]),
    });
  });
});

it('rules of an attribute are asked in their order, the next where one cannot tell', async () => {
  const rotunda = await startWith({
    givenName: [longest(), lastUpdated()],
    familyName: [mostFrequent()],
    language: [lastUpdated()],
    emails: [verifiedFirst(), sourcePriority('app')],
  });
  const profile = await profileOf(rotunda);
  expect(entry(profile, 'givenName')).toMatchObject({
    value: 'Ada',
    source: 'shop',
    rule: 'longest',
  });
  expect(entry(profile, 'familyName')).toMatchObject({
    value: 'Lovelace',
    rule: 'mostFrequent',
    alternatives: [{ value: 'LOVELACE' }, { value: 'Lovelase' }],
  });
  expect(profile.primaryEmail).toBe('ada@example.com');
  expect(entry(profile, 'primaryEmail')).toMatchObject({ source: 'shop', rule: 'recordOrder' });
  await rotunda.close();
});

it('names what chose between spellings of one value', async () => {
  const other = crm.documents.profiles?.[0] as Record<string, unknown>;
  const family = other.family;
  other.family = 'Lövelace';
  app.documents.profiles =
    app.documents.profiles?.map((one) => ({ ...one, family: 'Lovelace' })) ?? [];
  const rotunda = await startWith();
  expect(entry(await profileOf(rotunda), 'familyName')).toMatchObject({
    value: 'Lövelace',
    rule: 'sourcePriority',
    alternatives: [{ value: 'LOVELACE' }, { value: 'Lovelace' }],
  });
  other.family = family;
  await rotunda.close();
});

it('a record that comes first can empty an attribute, unless that is ruled out', async () => {
  const emptying = await startWith({ language: [sourcePriority('app')] });
  expect((await profileOf(emptying)).language).toBeNull();
  await emptying.close();
  const keeping = await startWith({ language: [neverEmpty(), sourcePriority('app')] });
  expect((await profileOf(keeping)).language).toBe('en');
  await keeping.close();
});

it('refuses rules that name no source, or that there are not', async () => {
  await expect(startWith({ givenName: [sourcePriority('crn')] })).rejects.toThrow(
    'survivorship.givenName.0: expected names of sources, of crm, shop, app; found crn',
  );
  await expect(startWith({ familyName: [{ kind: 'newest' } as never] })).rejects.toThrow(
    'survivorship.familyName.0',
  );
});

it('takes the first address that a record lists for its primary one', () => {
  const identifiers = ['zoe@example.com', 'a.z@old.example'].map((value) => ({
    type: 'EMAIL',
    value,
  }));
  const row = { source: 'crm', owner: 'r1', updatedAt: null, identifiers };
  const golden = new GoldenProfile(
    { rows: [row as never], complete: true, freshness: [] },
    new ProfileRules({
      survivorship: survivorshipShape.parse({}),
      normalisation: { region: 'US', emailLocalPart: 'lowerCase' } as never,
      sourceOrder: ['crm'],
    }),
  );
  expect(golden.emails.map(({ value }) => value)).toEqual(['zoe@example.com', 'a.z@old.example']);
  expect(golden.primaryEmail).toBe('zoe@example.com');
});

it('does not depend on the order of records and sources, and every value has its provenance', () => {
  const text = fc.option(fc.constantFrom('', 'Ada', 'ADA', 'Ada M.', 'Àda'), { nil: undefined });
  const row = fc.record({
    source: fc.constantFrom('crm', 'shop', 'app'),
    givenName: text,
    familyName: text,
    language: text,
    updatedAt: fc.constantFrom(null, '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    emailVerified: fc.boolean(),
    identifiers: fc.array(
      fc.record({
        type: fc.constant('EMAIL'),
        value: fc.constantFrom('a@example.com', 'A@example.com', 'b@example.com'),
      }),
      { maxLength: 3 },
    ),
  });
  const rule = fc.constantFrom(
    lastUpdated(),
    longest(),
    mostFrequent(),
    neverEmpty(),
    sourcePriority(),
    sourcePriority('app'),
    verifiedFirst(),
  );
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.array(rule, { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      (rows, rules, random) => {
        const records = rows.map((one, place) => ({ ...one, owner: `r${place}` }) as never);
        const shuffle = <T>(list: readonly T[]) =>
          [...list].sort(() => (random.next().value % 2) - 0.5);
        const isPriority = rules.some((one) => one.kind === 'sourcePriority' && !one.sources[0]);
        const sources = ['crm', 'shop', 'app'];
        const chosen = (list: readonly ProfileRow[], sourceOrder: readonly string[]) =>
          new GoldenProfile(
            { rows: list, complete: true, freshness: [] },
            new ProfileRules({
              survivorship: survivorshipShape.parse({ default: rules }),
              normalisation: { region: 'US', emailLocalPart: 'lowerCase' } as never,
              sourceOrder,
            }),
          );
        const golden = chosen(records, sources);
        const { provenance, givenName, familyName, language, emails } = golden;
        const other = chosen(shuffle(records), isPriority ? sources : shuffle(sources));
        expect(other.provenance).toEqual(provenance);
        expect(other.dataQuality).toEqual(golden.dataQuality);
        const told = (attribute: string) =>
          provenance.filter((one) => one.attribute === attribute).map(({ value }) => value);
        for (const [name, value] of Object.entries({ givenName, familyName, language })) {
          expect(told(name)).toEqual(value === null ? [] : [value]);
        }
        expect(told('emails')).toEqual(emails.map(({ value }) => value));
      },
    ),
    { numRuns: 200 },
  );
});

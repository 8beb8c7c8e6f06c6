import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkGateway } from '../../../src/app/check/checkGateway.js';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import { constant, dateTime, postgres, sql, template } from '../../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../../support/createDatabase.js';
import { createTestStore, type TestStore } from '../../support/startTestGateway.js';

let database: TestDatabase;
let store: TestStore;

beforeAll(async () => {
  store = await createTestStore();
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id int PRIMARY KEY, phone text);
    INSERT INTO people VALUES (1, '(202) 555-0123');
    CREATE TABLE visits (id int PRIMARY KEY, person int, people int[], written text, stay tstzrange, seconds varchar, data jsonb, note text);
    INSERT INTO visits VALUES (1, 1, '{1}', '2026-01-01 10:00:00', '[2026-01-01,2026-01-02)', '1767225600', '{"at": "2026-01-01T10:00:00Z"}');
    CREATE TABLE calls (id int PRIMARY KEY, number text, at timestamptz);
    INSERT INTO calls VALUES (1, '12025550123', '2026-01-01');
    CREATE TABLE "visits.old" (id int PRIMARY KEY, person int, written text);
    INSERT INTO "visits.old" VALUES (1, 1, '2026-01-01');
  `);
});

afterAll(() => Promise.all([database.drop(), store.close()]));

/** What `rotunda check` says of a mapping of visits. */
async function findingsOf(mapping: Record<string, unknown>): Promise<string[]> {
  const { url, encryptionKey, indexKey } = store;
  const settings = { url, database: store.database, encryptionKeys: [encryptionKey], indexKey };
  const shop = postgres({
    url: database.url,
    profiles: { table: 'people', recordId: 'id', identifiers: { PHONE: 'phone' } },
    events: { table: 'visits', recordId: 'person', id: 'id', name: constant('visit'), ...mapping },
  } as Parameters<typeof postgres>[0]);
  const plan = planGateway({ sources: { shop }, store: settings }, { env: {}, folder: '.' });
  const found: string[] = [];
  for await (const finding of checkGateway(plan)) {
    if (finding.is !== 'mapping') continue;
    if (finding.unproved !== undefined) found.push(`${finding.path}: ${finding.unproved}`);
    for (const { field, message } of [...finding.problems, ...finding.notes])
      found.push(`${finding.path}.${field}: ${message}`);
  }
  await Promise.all(plan.sources.map((one) => one.close()));
  return found;
}

const toOrderBy = (found: string, cast: string) =>
  `shop.events.occurredAt: expected a date or a timestamp, which rows are ordered and bounded by, found \`${found}\` (as in sql(\`${cast}::timestamptz\`))`;

describe('a time that PostgreSQL cannot order by', () => {
  it.each([
    ['written', 'text', 't."written"'],
    ['stay', 'tstzrange', 't."stay"'],
    [sql("t.data->>'at'"), 'text', "(t.data->>'at')"],
    [dateTime('written', { zone: 'Europe/Amsterdam' }), 'text', 't."written"'],
  ])('is told with its type: %j', async (occurredAt, found, cast) => {
    expect(await findingsOf({ occurredAt })).toEqual([toOrderBy(found, cast)]);
  });

  it('is told with its type: seconds since 1970 in a text', async () => {
    expect(await findingsOf({ occurredAt: dateTime('seconds', { format: 'unix' }) })).toEqual([
      'shop.events.occurredAt: expected a number, which rows are ordered and bounded by, found `character varying` (as in sql(`t."seconds"::numeric`))',
    ]);
  });

  it('is one no more when it is cast', async () => {
    expect(await findingsOf({ occurredAt: sql('t.written::timestamptz') })).toEqual([]);
    expect(await findingsOf({ occurredAt: sql('lower(t.stay)') })).toEqual([]);
    const seconds = dateTime(sql('t.seconds::bigint'), { format: 'unix' });
    expect(await findingsOf({ occurredAt: seconds })).toEqual([]);
  });
});

it('tells of templates that come to nothing in some rows', async () => {
  const occurredAt = sql('t.written::timestamptz');
  const sourceUrl = template('https://visits.example/{id}/{note}');
  expect(await findingsOf({ occurredAt, sourceUrl })).toEqual([
    'shop.events.sourceUrl: nothing in 1 of 1 rows, as a part of the template has no value there; one that may be missing is written `{id?}`',
  ]);
  const short = template('https://visits.example/{id}/{note?}');
  expect(await findingsOf({ occurredAt, sourceUrl: short })).toEqual([]);
});

it('says how telephone numbers are asked for where none is found', async () => {
  const calls = { table: 'calls', keyedBy: 'PHONE', recordId: 'number', occurredAt: 'at' };
  expect(await findingsOf(calls)).toEqual([
    'shop.events: no row of any of 1 telephone numbers: they are asked for as E.164, such as `+12025550123`',
  ]);
  expect(await findingsOf({ ...calls, recordId: sql("'+' || t.number") })).toEqual([]);
});

describe('a name with a dot', () => {
  const occurredAt = sql('t.written::timestamptz');

  it('is told how it is written', async () => {
    expect(await findingsOf({ table: 'visits.old', occurredAt })).toEqual([
      'shop.events.table: there is no table or view `visits.old`; one whose own name has a dot is sql(\'"visits.old" t\')',
    ]);
    expect(await findingsOf({ table: sql('"visits.old" t'), occurredAt })).toEqual([]);
  });

  it('is told of in the words of the database where it has too many', async () => {
    const [problem] = await findingsOf({ table: 'public.visits.old', occurredAt });
    expect(problem).toMatch(/^shop\.events\.table: cross-database references are not implemented/);
  });
});

it('tells of a key that is a list', async () => {
  expect(
    await findingsOf({ recordId: 'people', occurredAt: sql('t.written::timestamptz') }),
  ).toEqual([
    'shop.events.recordId: expected one key per row, found `integer[]` (in a FROM clause, `CROSS JOIN unnest(…) AS k(id)`, each of its items is one)',
  ]);
});

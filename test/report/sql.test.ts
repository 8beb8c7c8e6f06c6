import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, oneOf, postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const REPORT = `query ($from: DateTime!, $to: DateTime!) { channelReport(from: $from, to: $to) {
  rows { channel platform purpose conversations firstResponseSeconds { p50 p90 samples } }
  complete progress { done total } } }`;
const WINDOW = { from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' };

let database: TestDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
  await database.run('CREATE TABLE people (id int PRIMARY KEY, email text)');
  await database.run(
    'CREATE TABLE said (id bigserial PRIMARY KEY, person int, thread text, at timestamptz, medium text, way text)',
  );
  await database.run(
    "INSERT INTO people SELECT n, 'p' || n || '@example.com' FROM generate_series(1, 500) n",
  );
  // Each writes every thirty days, and has an answer, or not, after up to two days.
  await database.run(`
    INSERT INTO said (person, thread, at, medium, way)
    SELECT p, p || '-' || n, asked + later, medium, way FROM (
      SELECT p, n, '2025-01-01T00:00:00Z'::timestamptz + n * interval '30 days' + p * interval '61 seconds' AS asked,
        CASE WHEN p % 20 = 0 THEN 'chat' ELSE 'mail' END AS medium,
        (1 + (p * 7919 + n * 104729) % 172800) * interval '1 second' AS patience
      FROM generate_series(1, 500) p, generate_series(0, 11) n
    ) story
    CROSS JOIN LATERAL (VALUES ('in', interval '0'), ('out', patience)) AS one(way, later)
    WHERE way = 'in' OR (p + n) % 9 <> 0`);
  await database.run(`
    INSERT INTO said (person, thread, at, medium, way) VALUES
      (1, 'at the end', '9999-12-31T22:00:00Z', 'mail', 'in'), (1, 'at the end', '9999-12-31T23:00:00Z', 'mail', 'out'),
      (2, 'in the beginning', '0001-01-01T22:00:00Z', 'mail', 'in'), (2, 'in the beginning', '0001-01-01T23:00:00Z', 'mail', 'out')`);
  rotunda = await startTestGateway({
    sources: {
      desk: postgres({
        url: database.url,
        deadlineMs: 10_000,
        profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } },
        messages: {
          table: 'said',
          recordId: 'person',
          id: 'id',
          occurredAt: 'at',
          threadId: 'thread',
          purpose: constant('SERVICE'),
          channel: oneOf('medium', { mail: 'EMAIL', chat: 'CHAT' }),
          direction: oneOf('way', { in: 'INBOUND', out: 'OUTBOUND' }),
        },
      }),
    },
    limits: { requestMs: 20_000 },
  });
  await rotunda.sync();
}, 60_000);

afterAll(async () => {
  await rotunda.close();
  await database.drop();
});

it('agrees with what SQL computes of the same rows, to 1 %', async () => {
  const { rows: expected } = await database.run(`
    SELECT medium, count(*)::int AS conversations, count(seconds)::int AS samples,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds)::float AS p50,
      percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds)::float AS p90
    FROM (
      SELECT thread, min(medium) AS medium, min(at) AS began,
        extract(epoch FROM min(at) FILTER (WHERE way = 'out') - min(at)) AS seconds
      FROM said GROUP BY thread
    ) talk
    WHERE began >= '${WINDOW.from}' AND began < '${WINDOW.to}'
    GROUP BY medium ORDER BY conversations DESC`);
  let report: { rows: Record<string, never>[]; complete: boolean } | undefined;
  await eventually(async () => {
    report = (await rotunda.ask(REPORT, WINDOW)).data.channelReport;
    return report?.complete === true;
  });
  expect(report?.rows).toHaveLength(2);
  for (const [place, { medium, conversations, samples, p50, p90 }] of expected.entries()) {
    const row = report?.rows[place];
    expect(row).toMatchObject({
      channel: medium === 'mail' ? 'EMAIL' : 'CHAT',
      purpose: 'SERVICE',
      conversations,
      firstResponseSeconds: { samples },
    });
    const told = row?.firstResponseSeconds as unknown as { p50: number; p90: number };
    expect(Math.abs(told.p50 / p50 - 1)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(told.p90 / p90 - 1)).toBeLessThanOrEqual(0.01);
  }
  // Beyond the exact values of the sketch.
  expect(expected[0].samples).toBeGreaterThan(4_096);
});

describe('the first day and the last that an instant can name', () => {
  const days = [
    { person: 2, from: '0001-01-01T00:00:00Z', to: '0001-01-02T00:00:00Z' },
    { person: 1, from: '9999-12-31T00:00:00Z', to: '9999-12-31T23:59:59.999Z' },
  ];

  it.each(days)('are reported on: $from', async ({ from, to }) => {
    await eventually(async () => {
      const { data } = await rotunda.ask(REPORT, { from, to });
      return data.channelReport?.complete === true;
    });
    const { data } = await rotunda.ask(REPORT, { from, to });
    expect(data.channelReport.rows).toMatchObject([{ channel: 'EMAIL', conversations: 1 }]);
  });

  it.each(days)('have conversations: $from', async ({ person, from, to }) => {
    const { data } = await rotunda.ask(
      `query ($person: String!, $from: DateTime!, $to: DateTime!) {
        customer(by: { record: { source: "desk", recordId: $person } }) {
          messages(filter: { from: $from, to: $to }) { nodes { conversation { interactions { nodes { id } } } } } } }`,
      { person: String(person), from, to },
    );
    const [{ conversation }] = data.customer.messages.nodes;
    expect(conversation.interactions.nodes).toHaveLength(2);
  });
});

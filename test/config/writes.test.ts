import { describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { constant, graphql, mongodb, oneOf, postgres, rest, sql } from '../../src/rotunda.js';

const fields = {
  id: 'id',
  channel: 'channel',
  purpose: constant('MARKETING'),
  status: 'state',
  decidedAt: 'at',
};
const byStatement = (write: unknown, more: object = {}) =>
  postgres({
    url: 'postgres://localhost/shop',
    consents: { table: 'consents', recordId: 'person', ...fields, ...more, write } as never,
  });
const byDocument = (write: unknown) =>
  mongodb({
    url: 'mongodb://localhost/club',
    consents: { collection: 'consents', recordId: 'person', ...fields, write } as never,
  });
const byRequest = (write: unknown, more: object = {}) =>
  rest({
    baseUrl: 'https://desk.example.com',
    consents: { path: '/people/{recordId}/consents', ...fields, ...more, write } as never,
  });
const byMutation = (write: unknown) =>
  graphql({
    url: 'https://portal.example.com/graphql',
    consents: { each: 'consents(of: $key)', ...fields, write } as never,
  });

/** All problems of the sources' writes, as `path: message`, without the paths' common beginning. */
function problemsOf(source: unknown, more: object = {}): string[] {
  try {
    planGateway({ sources: { silo: source }, ...more }, { env: {}, folder: '.' });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) =>
      `${path}: ${message}`.replace('sources.silo.consents.', ''),
    );
  }
}

const SOUND = 'INSERT INTO consents VALUES ({recordId}, {channel}, {status}, {decidedAt})';

describe('how a source is told of consents', () => {
  it.each([
    ['postgres', byStatement({ statement: sql(SOUND) })],
    ['mongodb', byDocument({ match: { no: '{recordId}' }, set: { 'may.mail': '{status}' } })],
    ['rest', byRequest({ path: '/people/{recordId}', body: { state: '{status}' } })],
    [
      'graphql',
      byMutation({
        mutation: 'mutation ($id: ID!, $s: String) { say(id: $id, s: $s) { ok } }',
        variables: { id: '{key}', s: '{status}' },
      }),
    ],
  ])('is sound: %s', (_, source) => {
    expect(problemsOf(source)).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'another key',
      byStatement({ statment: SOUND }),
      /^write\.statment: unknown key \(did you mean `statement`\?\)/,
    ],
    [
      'no statement',
      byStatement({ statement: 7 }),
      /^write\.statement: expected a statement of SQL; found/,
    ],
    ['a list', byRequest([]), /^write: expected an object, found a list/],
    [
      'an unknown placeholder',
      byStatement({ statement: `${SOUND} {statsu}` }),
      /^write: unknown `\{statsu\}` \(did you mean `status`\?\); expected one of recordId, deliveryKey, channel/,
    ],
    [
      'no record',
      byStatement({ statement: 'UPDATE t SET s = {status}' }),
      /^write: expected \{recordId\} of the record; found none/,
    ],
    [
      'no status',
      byRequest({ path: '/people/{key}' }),
      /^write: expected \{status\}, which is what it tells/,
    ],
    [
      'a placeholder in quotes',
      byStatement({ statement: `${SOUND} '{status}'` }),
      /^write\.statement: expected \{status\} outside of quotes/,
    ],
    [
      'a path that is none',
      byRequest({ path: 'people/{key}/{status}' }),
      /^write\.path: expected a path behind the base URL/,
    ],
    [
      'a method that only reads',
      byRequest({ method: 'GET', path: '/{key}/{status}' }),
      /^write\.method: expected one of POST, PUT, PATCH, DELETE/,
    ],
    [
      'neither insert nor match',
      byDocument({ collection: 'c' }),
      /^write: expected either `insert`, or `match`/,
    ],
    [
      'both',
      byDocument({ insert: { a: '{recordId}' }, match: {}, set: { s: '{status}' } }),
      /^write: expected either `insert`, or `match`/,
    ],
    [
      'an operator for a path',
      byDocument({ match: { a: '{recordId}' }, set: { $inc: '{status}' } }),
      /^write\.set\.\$inc: /,
    ],
    [
      'a query for a mutation',
      byMutation({ mutation: '{ a }', variables: {} }),
      /^write\.mutation: expected a mutation of GraphQL/,
    ],
    [
      'a variable that is not declared',
      byMutation({
        mutation: 'mutation ($id: ID!) { a(id: $id) }',
        variables: { id: '{key}', s: '{status}' },
      }),
      /^write\.variables\.s: the mutation has no \$s/,
    ],
    [
      'words for a value that is none',
      byStatement({ statement: SOUND, words: { status: { GRANTD: true } } }),
      /^write\.words\.status\.GRANTD: expected one of GRANTED/,
    ],
    [
      'words for what is no word',
      byStatement({ statement: SOUND, words: { decidedAt: {} } }),
      /^write\.words\.decidedAt: unknown `decidedAt`; expected one of channel, purpose, status/,
    ],
    [
      'a mapping that cannot be turned back',
      byRequest({ path: '/{key}/{status}' }, { status: ({ on }: { on: boolean }) => on }),
      /^write\.words\.status: expected the source's word for each value, as a function cannot be turned back/,
    ],
    [
      'SQL that cannot be turned back',
      byStatement({ statement: SOUND }, { status: sql("CASE WHEN t.ok THEN 'GRANTED' END") }),
      /^write\.words\.status: expected the source's word for each value/,
    ],
  ])('is refused: %s', (_, source, expected) => {
    const problems = problemsOf(source);
    expect(problems.filter((problem) => expected.test(problem))).toHaveLength(1);
  });

  it('is for consents alone', () => {
    const source = rest({
      baseUrl: 'https://desk.example.com',
      tickets: { path: '/{recordId}', id: 'id', occurredAt: 'at', write: { path: '/{recordId}' } },
    });
    expect(problemsOf(source)).toEqual([
      expect.stringMatching(/^sources\.silo\.tickets\.write: unknown field/),
    ]);
  });

  it('takes words of SQL and of functions where they are listed', () => {
    const words = { status: { GRANTED: true, REVOKED: false } };
    const status = oneOf(sql('t.allowed::text'), { true: 'GRANTED', false: 'REVOKED' });
    expect(problemsOf(byStatement({ statement: SOUND }, { status }))).toEqual([]);
    const reads = { status: ({ on }: { on: boolean }) => (on ? 'GRANTED' : 'REVOKED') };
    expect(problemsOf(byRequest({ path: '/{key}/{status}', words }, reads))).toEqual([]);
  });

  it('is waited for within bounds', () => {
    const source = byRequest({ path: '/{key}/{status}' });
    expect(problemsOf(source, { consents: { waitMs: -1, retrySecnds: 1 } })).toEqual([
      expect.stringMatching(/^consents\.waitMs: /),
      expect.stringMatching(/^consents\.retrySecnds: unknown key \(did you mean `retrySeconds`/),
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { graphql, jwt, mongodb, rest } from '../../src/rotunda.js';

const SECRET = 'p@ss';
const key = Buffer.alloc(32).toString('base64');

function problemsOf(config: object): string[] {
  try {
    planGateway(config, { env: {}, folder: '.' });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

/** A configuration whose source and store have a URL. */
function mongoAt(url: string) {
  const shop = mongodb({ url, profiles: { collection: 'people', recordId: '_id' } });
  return { sources: { shop }, store: { url, encryptionKeys: [key], indexKey: key } };
}

const profiles = { path: '/people/{recordId}', recordId: 'id' };

describe('a URL of MongoDB', () => {
  it.each([
    ['another scheme', 'mysql://h/db', /^[^(]*$/],
    ['an option that there is not', 'mongodb://h/db?foo=1', /\(option foo is not supported\)/],
    ['an option of another kind', 'mongodb://h/db?tls=maybe', /\(tls\/ssl must be either/],
    ['an option of another value', 'mongodb://h/?readPreference=no', /\(an option behind the \?/],
    ['a password as it is said', `mongodb://ada:${SECRET}@h/db`, /\(in a user and a password, /],
    ['a port that there is not', 'mongodb://h:99999/db', /\(in a user and a password, /],
  ])('with %s is a problem of the configuration', (_, url, because) => {
    const problems = problemsOf(mongoAt(url));
    expect(problems.map((one) => one.split(': ')[0])).toEqual(['store.url', 'sources.shop.url']);
    for (const one of problems) {
      expect(one).toMatch(/expected a URL such as mongodb:\/\//);
      expect(one).toMatch(because);
      expect(one).not.toContain(SECRET);
    }
  });

  it.each([
    'mongodb://ada:p%40ss@h1:27017,h2/db?replicaSet=rs&tls=true&authSource=admin',
    'mongodb+srv://ada@cluster.example.com/?retryWrites=true&w=majority',
  ])('is taken as the driver takes it: %s', (url) => {
    expect(problemsOf(mongoAt(url))).toEqual([]);
  });
});

describe('what no request would carry', () => {
  it.each([
    ['a user', 'https://ada:p%40ss@h/v2', /^sources\.desk\.baseUrl: expected a URL without a user/],
    [
      'a query',
      'https://h/v2?token=p@ss',
      /^sources\.desk\.baseUrl: expected a URL without a query/,
    ],
  ])('is refused in the URL of an API: %s', (_, baseUrl, expected) => {
    const problems = problemsOf({ sources: { desk: rest({ baseUrl, profiles }) } });
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(problems.join()).not.toContain(SECRET);
  });

  it('is refused in headers, which are told by name', () => {
    const headers = { 'x-key': `${SECRET}\n`, 'x key': 'k' };
    const problems = problemsOf({
      sources: { desk: rest({ baseUrl: 'https://h/v2', headers, profiles }) },
    });
    expect(problems).toEqual([
      expect.stringMatching(/^sources\.desk\.headers\.x-key: expected a value on one line/),
      expect.stringMatching(/^sources\.desk\.headers\.x key: expected a name of letters/),
    ]);
    expect(problems.join()).not.toContain(SECRET);
  });

  it('is no query of a GraphQL endpoint', () => {
    const problems = problemsOf({
      sources: {
        club: graphql({
          url: 'https://h/graphql?api-version=2',
          profiles: {
            query: 'query ($keys: [ID!]!) { members(ids: $keys) { id } }',
            items: 'members',
            itemKey: 'id',
            recordId: 'id',
          },
        }),
      },
    });
    expect(problems).toEqual([]);
  });
});

describe('how callers prove themselves', () => {
  it('is told with a URL or a key that can be read', () => {
    const desk = rest({ baseUrl: 'https://h/v2', profiles });
    const claims = { issuer: 'https://id.example.com', audience: 'rotunda' };
    const publicKey = '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----';
    expect(problemsOf({ sources: { desk }, auth: jwt({ ...claims, publicKey }) })).toEqual([
      expect.stringMatching(/^auth\.publicKey: expected a public key in PEM/),
    ]);
    expect(problemsOf({ sources: { desk }, auth: jwt({ ...claims, jwksUrl: 'id' }) })).toEqual([
      expect.stringMatching(/^auth\.jwksUrl: expected a URL such as https:/),
    ]);
  });
});

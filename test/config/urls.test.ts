import { describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { mongodb } from '../../src/rotunda.js';

const SECRET = 'p@ss';
const key = Buffer.alloc(32).toString('base64');

/** The problems of a configuration whose source and store have a URL. */
function problemsOf(url: string): string[] {
  const shop = mongodb({ url, profiles: { collection: 'people', recordId: '_id' } });
  const store = { url, encryptionKeys: [key], indexKey: key };
  try {
    planGateway({ sources: { shop }, store }, { env: {}, folder: '.' });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('a URL of MongoDB', () => {
  it.each([
    ['another scheme', 'mysql://h/db', /^[^(]*$/],
    ['an option that there is not', 'mongodb://h/db?foo=1', /\(option foo is not supported\)/],
    ['an option of another kind', 'mongodb://h/db?tls=maybe', /\(tls\/ssl must be either/],
    ['an option of another value', 'mongodb://h/?readPreference=no', /\(an option behind the \?/],
    ['a password as it is said', `mongodb://ada:${SECRET}@h/db`, /\(in a user and a password, /],
    ['a port that there is not', 'mongodb://h:99999/db', /\(in a user and a password, /],
  ])('with %s is a problem of the configuration', (_, url, because) => {
    const problems = problemsOf(url);
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
    expect(problemsOf(url)).toEqual([]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { startingConfig } from '../../src/cli/startingConfig.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import {
  childRows,
  constant,
  cursorPages,
  defineConfig,
  env,
  file,
  graphql,
  jwt,
  list,
  money,
  mongodb,
  oauth2ClientCredentials,
  oneOf,
  postgres,
  reference,
  rest,
  secret,
  sql,
} from '../../src/rotunda.js';

const folder = mkdtempSync(join(tmpdir(), 'rotunda-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** All problems of a configuration, as `path: message`. */
function problemsOf(config: unknown, variables: Record<string, string> = {}): string[] {
  try {
    planGateway(config, { env: variables, folder });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

const url = 'postgres://localhost/shop';
const profiles = { table: 'customers', recordId: 'id' };

describe('a configuration with mistakes', () => {
  it('is told all of them at once, each with its place, what was expected and what came', () => {
    const problems = problemsOf({
      sorces: {},
      server: { port: 'eighty' },
      identity: { region: 'Netherlands' },
      sources: {
        shop: postgres({
          url: env('SHOP_URL'),
          poolsize: 3,
          profiles: { ...profiles, famlyName: 'last', identifiers: { EMAL: 'email' } },
          orders: {
            table: 'orders',
            recordId: 'customer',
            total: 'amount',
            channel: constant('WWW'),
          },
          invoices: { table: 'invoices' },
        }),
        desk: { kind: 'rest' },
        mail: rest({
          baseUrl: 'mail.example.com',
          tickets: { path: '/tickets', id: 'id', occurredAt: 'at' },
        }),
      },
    });
    const expected = [
      /^sorces: unknown key \(did you mean `sources`\?\)/,
      /^server\.port: expected a number, found a text/,
      /^identity\.region: expected a region such as NL/,
      /^sources\.desk: expected a source such as postgres/,
      /^sources\.shop\.url: expected the environment variable SHOP_URL; it is not set/,
      /^sources\.shop\.poolsize: unknown key \(did you mean `poolSize`\?\)/,
      /^sources\.shop\.profiles\.famlyName: unknown field \(did you mean `familyName`\?\)/,
      /^sources\.shop\.profiles\.identifiers\.EMAL: unknown type; expected one of EMAIL/,
      /^sources\.shop\.orders\.id: expected the column or path of the row's own key, found nothing/,
      /^sources\.shop\.orders\.occurredAt: expected a mapping, found nothing: the field is required/,
      /^sources\.shop\.orders\.total: expected money\(amount, currency\), found a column or path/,
      /^sources\.shop\.orders\.channel: expected one of WEB, APP, .*found `WWW`/,
      /^sources\.shop\.invoices: unknown key/,
      /^sources\.mail\.baseUrl: expected a URL such as https/,
      /^sources\.mail\.tickets\.path: expected \{recordId\}/,
      /^sources\.mail\.tickets\.recordId: expected the column or path of the record, found nothing/,
    ];
    for (const pattern of expected) expect(problems).toContainEqual(expect.stringMatching(pattern));
    expect(problems.length).toBe(expected.length);
  });

  it('is told bounds, sorts and names, and what came instead', () => {
    const tickets = { path: '/{recordId}', id: 'id', occurredAt: 'at', key: 'md5' };
    const problems = problemsOf({
      sources: {
        'my shop': postgres({ url, profiles }),
        shop: postgres({
          url,
          profiles,
          retry: { budgt: 0.1 } as object,
          breaker: { failing: 50 },
          rate: { perSecond: 0 },
        }),
        mail: postgres({ url, profiles, breaker: 'off' as unknown as false }),
        desk: rest({
          baseUrl: 'https://desk.example',
          tickets: tickets as object as { path: string },
        }),
      },
      limits: { depth: 1, cost: 1_000.5, aliases: 5_000 },
      webhooks: { shop: {} },
      live: { watch: [] },
    });
    expect(problems.toSorted()).toEqual([
      'limits.aliases: expected a number of at most 1000, found 5000',
      'limits.cost: expected a whole number, found 1000.5',
      'limits.depth: expected a number of at least 3, found 1',
      'live.watch: expected an object, found a list of 0',
      'sources.desk.tickets.key: expected a function; found a text of 3 characters',
      'sources.mail.breaker: expected false or an object, found a text of 3 characters',
      'sources.my shop: expected a letter, then letters, digits, - and _; found `my shop`',
      'sources.shop.breaker.failing: expected a number of at most 1, found 50',
      'sources.shop.rate.perSecond: expected a number above 0, found 0',
      'sources.shop.retry.budgt: unknown key (did you mean `budget`?); expected one of budget',
      'webhooks.shop.secrets: expected a list, found nothing',
    ]);
  });

  it('is told what a kind cannot read', () => {
    const problems = problemsOf({
      sources: {
        shop: postgres({
          url,
          profiles: { ...profiles, givenName: (row: { name: string }) => row.name },
          orders: {
            table: 'orders',
            recordId: 'customer',
            id: 'id',
            occurredAt: 'at',
            lines: list('items', { sku: 'sku' }),
            status: oneOf('state', { done: 'FINISHED' }),
          },
          returns: {
            table: 'returns',
            recordId: 'customer',
            id: 'id',
            occurredAt: 'at',
            order: reference('order_no', { source: 'shpo' }),
          },
        }),
        social: mongodb({
          url: 'mongodb://localhost/social',
          profiles: { collection: 'people', recordId: 'ids[0]' },
          orders: {
            collection: 'orders',
            recordId: 'who',
            occurredAt: 'at',
            lines: childRows({ table: 'lines', key: 'order' }, { sku: 'sku' }),
            total: money(sql('1'), constant('EUR')),
          },
        }),
      },
    });
    expect(problems).toEqual([
      expect.stringMatching(/^sources\.shop\.profiles\.givenName: expected a column or sql/),
      expect.stringMatching(/^sources\.shop\.orders\.lines: .*childRows/),
      expect.stringMatching(/^sources\.shop\.orders\.status: .*found `FINISHED`/),
      expect.stringMatching(
        /^sources\.shop\.returns\.order: expected a source, one of .*; found shpo/,
      ),
      expect.stringMatching(
        /^sources\.social\.profiles\.recordId: expected a path such as `user\.id`/,
      ),
      expect.stringMatching(/^sources\.social\.orders\.lines: .*list\(…\)/),
      expect.stringMatching(/^sources\.social\.orders\.total: expected a path or a function/),
    ]);
  });

  it('is told of operations that cannot be sent', () => {
    const problems = problemsOf({
      sources: {
        club: graphql({
          url: 'https://club.example.com/graphql',
          profiles: { query: 'query ($keys: [ID!]!) { members(ids: $keys) {', recordId: 'id' },
          loyaltyAccounts: {
            query: 'query ($ids: [ID!]!) { members(ids: $ids) { id } }',
            id: 'id',
          },
        }),
      },
    });
    expect(problems).toEqual([
      expect.stringMatching(/^sources\.club\.profiles\.query: expected a GraphQL operation/),
      expect.stringMatching(/^sources\.club\.loyaltyAccounts\.query: expected a variable \$keys/),
      expect.stringMatching(/^sources\.club\.loyaltyAccounts: expected `items` and `itemKey`/),
    ]);
  });

  it('is told of a schema that does not fit', () => {
    const withSchema = (schema: string, datasets = {}) =>
      problemsOf({
        extensions: { schema, datasets },
        sources: { shop: postgres({ url, profiles }) },
      });
    expect(withSchema('type Broken {')).toEqual([
      expect.stringMatching(/^extensions\.schema: expected SDL.*Syntax Error.*line 1/),
    ]);
    expect(withSchema('./nowhere.graphql')).toEqual([
      expect.stringMatching(/^extensions\.schema: .*nowhere\.graphql: no readable file/),
    ]);
    expect(withSchema('extend type Customer { invoices: Bill }')).toEqual([
      expect.stringContaining('Bill'),
    ]);
    expect(withSchema('type Bill { no: String }', { bills: { type: 'Bil' } })).toContainEqual(
      expect.stringMatching(
        /^extensions\.datasets\.bills\.type: .*no type `Bil`|extensions\.schema: .*Bil/,
      ),
    );
    expect(
      withSchema('type Bill @interaction { no: String }', { orders: { type: 'Bill' } }),
    ).toContainEqual(
      expect.stringMatching(/^extensions\.datasets\.orders: expected a name of its own/),
    );
  });

  it('never shows a secret', () => {
    const text = problemsOf(
      {
        sources: {
          crm: rest({
            baseUrl: 'not a url',
            auth: oauth2ClientCredentials({
              tokenUrl: 'x',
              clientId: 'me',
              clientSecret: secret('CRM_SECRET'),
            }),
            profiles: { path: '/x' },
          }),
        },
        store: { url: env('STORE'), encryptionKeys: [secret('KEY')], indexKey: secret('KEY') },
      },
      { CRM_SECRET: 'hunter2', STORE: 'mongodb//user:hunter3@host', KEY: 'aHVudGVyNA==' },
    ).join('\n');
    expect(text).toContain('sources.crm.auth');
    expect(text).toContain('store.encryptionKeys.0: expected 32 bytes in base64');
    expect(text).not.toMatch(/hunter|aHVudGVy/);
  });

  it('is told of a file or variable that is missing', () => {
    writeFileSync(join(folder, 'url.txt'), `${url}\n`);
    expect(problemsOf({ sources: { shop: postgres({ url: file('url.txt'), profiles }) } })).toEqual(
      [],
    );
    expect(
      problemsOf({ sources: { shop: postgres({ url: file('none.txt'), profiles }) } }),
    ).toEqual(['sources.shop.url: expected a readable file at none.txt; found ENOENT']);
    expect(
      problemsOf(
        { sources: { shop: postgres({ url: secret('SHOP_URL'), profiles }) } },
        { SHOP_URL_FILE: 'url.txt' },
      ),
    ).toEqual([]);
    expect(
      problemsOf({ sources: { shop: postgres({ url: secret('SHOP_URL'), profiles }) } }),
    ).toEqual([
      'sources.shop.url: expected the environment variable SHOP_URL, or SHOP_URL_FILE naming a file; it is not set',
    ]);
  });

  it.each(['https://desk.example.com/', 'desk.example.com', '*', 'https://Desk.example.com'])(
    'is told that %s is no origin of pages',
    (origin) => {
      const sources = { shop: postgres({ url, profiles }) };
      expect(problemsOf({ sources, server: { origins: [origin] } })).toContainEqual(
        expect.stringContaining('server.origins.0: expected an origin such as https://desk'),
      );
    },
  );

  it('is told once of what is missing in a list', () => {
    const store = { url: 'mongodb://host', encryptionKeys: [secret('KEY')], indexKey: 'x' };
    const problems = problemsOf({ sources: { shop: postgres({ url, profiles }) }, store });
    expect(problems.filter((one) => one.startsWith('store.encryptionKeys'))).toEqual([
      'store.encryptionKeys.0: expected the environment variable KEY, or KEY_FILE naming a file; it is not set',
    ]);
  });

  it('is told of tokens that could be proved in two ways, or none', () => {
    const auth = jwt({ issuer: 'i', audience: 'a' });
    expect(problemsOf({ auth, sources: { shop: postgres({ url, profiles }) } })).toEqual([
      expect.stringContaining('auth: expected either jwksUrl or publicKey'),
    ]);
  });

  it('is told when it exports nothing of the kind', () => {
    for (const raw of [undefined, null, 42, 'x', []]) {
      expect(problemsOf(raw)).toContainEqual(
        expect.stringContaining('export default defineConfig'),
      );
    }
    expect(problemsOf({})).toEqual([expect.stringMatching(/^sources: expected/)]);
    expect(problemsOf({ sources: {} })).toEqual([expect.stringContaining('at least one source')]);
  });
});

describe('a configuration without mistakes', () => {
  it('passes with every kind', () => {
    const config = defineConfig({
      sources: {
        shop: postgres({ url, profiles }),
        social: mongodb({
          url: 'mongodb://localhost/social',
          profiles: { collection: 'people', recordId: 'handle' },
        }),
        desk: rest({
          baseUrl: 'https://desk.example.com',
          tickets: {
            path: '/users/{recordId}/tickets',
            page: cursorPages({ param: 'after', cursor: '$.next' }),
            id: 'id',
            openedAt: 'created',
          },
        }),
        club: graphql({
          url: 'https://club.example.com/graphql',
          loyaltyAccounts: {
            each: 'member(id: $key) { id tier }',
            id: 'id',
            tier: 'tier',
            keyedBy: 'LOYALTY_NUMBER',
          },
        }),
      },
    });
    expect(problemsOf(config)).toEqual([]);
  });

  it('is what `rotunda init` writes', async () => {
    const rotunda = await import('../../src/rotunda.js');
    const body = startingConfig
      .replace(/^import \{ ([^}]+) \} from 'rotunda';/, 'const { $1 } = rotunda;')
      .replace('export default', 'return');
    const config = new Function('rotunda', body)(rotunda);
    const key = Buffer.alloc(32).toString('base64');
    const variables = {
      SHOP_DATABASE_URL: url,
      MONGODB_URI: 'mongodb://localhost',
      ROTUNDA_ENCRYPTION_KEY: key,
      ROTUNDA_INDEX_KEY: key,
      JWT_ISSUER: 'https://issuer.example.com',
      JWT_AUDIENCE: 'rotunda',
      JWT_JWKS_URL: 'https://issuer.example.com/jwks',
    };
    expect(problemsOf(config, variables)).toEqual([]);
  });
});

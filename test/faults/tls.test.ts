import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import type { Listening } from '../support/listenOnLoopback.js';
import { openTestMongo, type TestMongo } from '../support/openTestMongo.js';
import { runCli } from '../support/runCli.js';
import { startFaultyTls, type TlsFault } from '../support/startFaultyTls.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';

const DAY_MS = 86_400_000;
const PASSWORD = 'not-to-be-told';

let folder: string;
let trusted: string;
let silo: HttpSilo;
let database: TestDatabase;
let mongo: TestMongo;
const fronts: Listening[] = [];

/** A certificate of its own authority. */
async function certify(name: string, firstDay: number, lastDay: number) {
  const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    notBeforeDate: dayFromNow(firstDay),
    notAfterDate: dayFromNow(lastDay),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
    ],
  });
  return { cert, key };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rotunda-tls-'));
  trusted = join(folder, 'trusted.pem');
  silo = await startHttpSilo(() => ({ json: [] }));
  database = await createDatabase();
  mongo = await openTestMongo();
});
afterAll(async () => {
  await Promise.all(fronts.map((front) => front.close()));
  await mongo.close();
  await database.drop();
  await silo.close();
  rmSync(folder, { recursive: true });
});

type Identity = Awaited<ReturnType<typeof certify>>;

/** What `rotunda check` says of the store, and of each kind of source, that is reached over such TLS. */
async function check(identity: Identity, fault?: TlsFault): Promise<Record<string, string>> {
  const [api, tables, documents] = await Promise.all(
    [silo.url, database.url, mongo.url].map(async (url) => {
      const front = await startFaultyTls(identity, Number(new URL(url).port), fault);
      fronts.push(front);
      return `localhost:${front.port}`;
    }),
  );
  writeFileSync(trusted, identity.cert);
  const { pathname, username } = new URL(database.url);
  const table = `${username}:${PASSWORD}@${tables}${pathname}?sslmode=verify-full&sslrootcert=${trusted}`;
  const mongoUrl = `mongodb://${documents}/app?directConnection=true&tls=true`;
  const path = join(folder, 'rotunda.config.ts');
  const key = Buffer.alloc(32).toString('base64');
  writeFileSync(
    path,
    `import { defineConfig, graphql, mongodb, oauth2ClientCredentials, postgres, rest } from 'rotunda';
const people = { path: '/people/{recordId}', recordId: 'id' };
const credentials = { clientId: 'us', clientSecret: '${PASSWORD}' };
export default defineConfig({
  store: { url: '${mongoUrl}', encryptionKeys: ['${key}'], indexKey: '${key}' },
  sources: {
    desk: rest({ baseUrl: 'https://${api}', profiles: people }),
    token: rest({ baseUrl: '${silo.url}', auth: oauth2ClientCredentials({ tokenUrl: 'https://${api}', ...credentials }), profiles: people }),
    points: graphql({ url: 'https://${api}', profiles: { query: 'query ($keys: [ID!]!) { people(ids: $keys) { id } }', items: 'people', itemKey: 'id', recordId: 'id' } }),
    shop: postgres({ url: 'postgres://${table}', profiles: { table: 'people', recordId: 'id' } }),
    app: mongodb({ url: '${mongoUrl}', profiles: { collection: 'users', recordId: '_id' } }),
  },
});`,
  );
  const { stdout, stderr } = await runCli(['check', '-c', path], { NODE_EXTRA_CA_CERTS: trusted });
  expect(stdout + stderr).not.toContain(PASSWORD);
  const lines = stdout.matchAll(/^✗ (?:the )?(\w+) \([^)]+\):? ?(.*)$/gm);
  return Object.fromEntries([...lines].map(([, name = '', how = '']) => [name, how]));
}

it.each([
  ['has expired', 'localhost', -2, -1, 'CERT_HAS_EXPIRED'],
  ['is not valid yet', 'localhost', 1, 2, 'CERT_NOT_YET_VALID'],
  ['is for another host', 'elsewhere.test', -1, 1, 'ERR_TLS_CERT_ALTNAME_INVALID'],
])(
  'is not trusted, in the words of each kind, where a certificate %s',
  async (_, name, first, last, code) => {
    const untrusted = `the server's certificate is not trusted (${code})`;
    const unavailable = `SOURCE_UNAVAILABLE: ${untrusted}`;
    expect(await check(await certify(name, first, last))).toEqual({
      store: untrusted,
      desk: unavailable,
      token: `SOURCE_UNAVAILABLE: token endpoint not reached: ${untrusted}`,
      points: unavailable,
      shop: unavailable,
      app: unavailable,
    });
  },
);

it.each<[string, TlsFault]>([
  ['speaks an old version of it alone', 'old'],
  ['sends what was damaged on its way', 'damaged'],
])('is told as trouble of TLS, in the words of each kind, where a server %s', async (_, fault) => {
  const told = await check(await certify('localhost', -1, 1), fault);
  const words = expect.stringMatching(/no connection over TLS \((ERR_SSL_|EPROTO)/);
  expect(told).toEqual({
    store: words,
    desk: words,
    token: words,
    points: words,
    shop: words,
    app: words,
  });
});

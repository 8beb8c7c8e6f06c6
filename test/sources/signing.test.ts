import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  awsSignature,
  graphql,
  hmac,
  linkPages,
  oauth1,
  rest,
  signed,
  type UnsignedRequest,
} from '../../src/rotunda.js';
import {
  type HttpSilo,
  type SiloAnswer,
  type SiloRequest,
  startHttpSilo,
} from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const SECRET = 'a secret that nobody is told';
const RECORD = "o'brien & co (1)*";

type Verify = (request: SiloRequest, host: string) => boolean;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
/** Percent-encoding as servers that verify signatures do it: byte by byte. */
const strict = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      /[\w.~-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
const pairsOf = (target: string) =>
  (target.split('?')[1] ?? '')
    .split('&')
    .filter((one) => one !== '')
    .map((one) => one.split('=').map(decodeURIComponent) as [string, string]);
const byBytes = ([a, of]: [string, string], [b, other]: [string, string]) =>
  a === b ? (of < other ? -1 : 1) : a < b ? -1 : 1;

/** What each API wants, by the first segment of its path. */
const VERIFY: Record<string, Verify> = {
  // Method, path, time and body in headers.
  plain: ({ method, target, headers, body }) => {
    const { 'x-time': time = '', 'x-once': once = '' } = headers;
    const text = [method, target, time, once, body].join('\n');
    const right = mac(SECRET, text).toString('base64');
    return headers['x-signature'] === `key-1:${right}` && isNow(Number(time));
  },
  // The parameters of the query, sorted and joined, behind the path; the signature is one of them.
  market: ({ target }) => {
    const pairs = pairsOf(target);
    const text = pairs
      .filter(([name]) => name !== 'sign')
      .sort(byBytes)
      .flat()
      .join('');
    const right = mac(SECRET, `${target.split('?')[0]}${text}`)
      .toString('hex')
      .toUpperCase();
    const { sign, timestamp } = Object.fromEntries(pairs);
    return sign === right && isNow(Number(timestamp) / 1000);
  },
  oauth: ({ method, target, headers }, host) => {
    const told = [...(headers.authorization ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, decodeURIComponent(value)],
    );
    const parameters = [...told, ...pairsOf(target)]
      .filter(([name]) => name !== 'realm' && name !== 'oauth_signature')
      .map((pair) => pair.map(strict) as [string, string])
      .sort(byBytes);
    const text = [
      method,
      `http://${host}${target.split('?')[0]}`,
      parameters.map((pair) => pair.join('=')).join('&'),
    ];
    const right = mac(`${SECRET.replaceAll(' ', '%20')}&t%26s`, text.map(strict).join('&'));
    const { oauth_signature, realm, oauth_timestamp } = Object.fromEntries(told);
    return (
      oauth_signature === right.toString('base64') &&
      realm === '42_SB1' &&
      isNow(Number(oauth_timestamp))
    );
  },
  aws: ({ method, target, headers, body }, host) => {
    const time = String(headers['x-amz-date']);
    const [path = '', query = ''] = target.split('?');
    const canonical = [
      method,
      path.split('/').map(strict).join('/'),
      query.split('&').sort().join('&'),
      `host:${host}`,
      `x-amz-date:${time}`,
      'x-amz-security-token:session',
      '',
      'host;x-amz-date;x-amz-security-token',
      sha256(body),
    ].join('\n');
    const scope = `${time.slice(0, 8)}/eu-west-1/execute-api/aws4_request`;
    const key = scope
      .split('/')
      .reduce<string | Buffer>((by, part) => mac(by, part), `AWS4${SECRET}`);
    const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`;
    const right = mac(key, text).toString('hex');
    return (
      headers['x-amz-security-token'] === 'session' &&
      headers.authorization ===
        `AWS4-HMAC-SHA256 Credential=AKID/${scope}, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=${right}`
    );
  },
  // A digest of a nonce, a time and the password (WSSE).
  digest: ({ headers }) => {
    const [, user, digest, nonce, created] =
      /^UsernameToken Username="(.*)", PasswordDigest="(.*)", Nonce="(.*)", Created="(.*)"$/.exec(
        String(headers['x-wsse']),
      ) ?? [];
    const right = createHash('sha1').update(`${nonce}${created}${SECRET}`).digest('hex');
    return user === 'me' && digest === Buffer.from(right).toString('base64');
  },
};
VERIFY.graphql = VERIFY.plain as Verify;
// Who the record is, both tell anybody.
VERIFY.wrong = (request, host) =>
  request.path.includes('people') || VERIFY.plain?.(request, host) === true;
VERIFY.failing = VERIFY.wrong;

function isNow(seconds: number): boolean {
  return Math.abs(Date.now() / 1000 - seconds) < 300;
}

/** What showed that a request was genuine: none is taken twice. */
const used = new Set<string>();
let troubles = 0;
let silo: HttpSilo;
let rotunda: TestGateway;

function answer(request: SiloRequest): SiloAnswer {
  const [, api = '', list] = request.path.split('/');
  const { headers, query } = request;
  const proof =
    headers['x-signature'] ?? headers['x-wsse'] ?? headers.authorization ?? query.get('sign');
  const isReplayed = api !== 'aws' && api !== 'market' && used.has(String(proof));
  used.add(String(proof));
  if (isReplayed || !VERIFY[api]?.(request, new URL(silo.url).host))
    return { status: 401, json: {} };
  if (api === 'graphql') {
    const orders = [{ id: 'o1', at: '2026-01-01T00:00:00Z' }];
    return { json: { data: { people: [{ id: RECORD, orders }] } } };
  }
  if (list === 'people') return { json: { id: RECORD, name: "O'Brien" } };
  if (troubles > 0) {
    troubles -= 1;
    return { status: 503, json: {} };
  }
  const page = Number(query.get('page') ?? 1);
  const next = `<${silo.url}/${api}/tickets?person=${encodeURIComponent(RECORD)}&tag=a+b&page=${page + 1}>; rel="next"`;
  return {
    headers: page < 3 ? { link: next } : {},
    json: [{ id: `t${page}`, at: `2026-01-0${page}T00:00:00Z` }],
  };
}

const plain = (secret: string) =>
  hmac({
    secret,
    values: { key: 'key-1' },
    text: '{method}\n{pathAndQuery}\n{timestamp}\n{nonce}\n{body}',
    encoding: 'base64',
    headers: { 'X-Signature': '{key}:{signature}', 'X-Time': '{timestamp}', 'X-Once': '{nonce}' },
  });

beforeAll(async () => {
  silo = await startHttpSilo(answer);
  const source = (api: string, auth: object) =>
    rest({
      baseUrl: `${silo.url}/${api}`,
      auth: auth as never,
      profiles: { path: '/people/{recordId}', recordId: 'id', displayName: 'name' },
      tickets: {
        path: '/tickets',
        query: { person: '{recordId}', tag: 'a b' },
        page: linkPages(),
        id: 'id',
        occurredAt: 'at',
      },
    });
  rotunda = await startTestGateway({
    sources: {
      plain: source('plain', plain(SECRET)),
      wrong: source('wrong', plain('another secret')),
      market: source(
        'market',
        hmac({
          secret: SECRET,
          text: '{path}{parameters}',
          parameters: { assign: '', separator: '' },
          encoding: 'HEX',
          time: 'unixMs',
          values: { app: '123456' },
          query: { app_key: '{app}', timestamp: '{timestamp}', sign: '{signature}' },
        }),
      ),
      oauth: source(
        'oauth',
        oauth1({
          consumerKey: 'c',
          consumerSecret: SECRET,
          token: 't',
          tokenSecret: 't&s',
          realm: '42_SB1',
        }),
      ),
      aws: source(
        'aws',
        awsSignature({
          accessKeyId: 'AKID',
          secretAccessKey: SECRET,
          sessionToken: 'session',
          region: 'eu-west-1',
        }),
      ),
      digest: source(
        'digest',
        signed({
          secrets: { user: 'me', password: SECRET },
          sign: (_: UnsignedRequest, { user, password }) => {
            const nonce = createHash('md5').update(String(Math.random())).digest('hex');
            const created = new Date().toISOString();
            const sha1 = createHash('sha1')
              .update(nonce + created + password)
              .digest('hex');
            const digest = Buffer.from(sha1).toString('base64');
            return {
              headers: {
                'X-WSSE': `UsernameToken Username="${user}", PasswordDigest="${digest}", Nonce="${nonce}", Created="${created}"`,
              },
            };
          },
        }),
      ),
      failing: source(
        'failing',
        signed({
          secrets: { password: SECRET },
          sign: ({ path }, { password }) => {
            if (path.includes('people')) return {};
            throw new Error(`no key in ${password}`);
          },
        }),
      ),
      graphql: graphql({
        url: `${silo.url}/graphql`,
        auth: plain(SECRET),
        orders: {
          query: 'query ($keys: [ID!]!) { people(ids: $keys) { id orders { id at } } }',
          items: 'people',
          itemKey: 'id',
          rows: 'orders',
          id: 'id',
          occurredAt: 'at',
        },
        profiles: {
          query: 'query ($keys: [ID!]!) { people(ids: $keys) { id } }',
          items: 'people',
          itemKey: 'id',
          recordId: 'id',
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function ask(source: string, list: string) {
  const { data } = await rotunda.ask(
    `query ($source: String!, $recordId: String!) {
      customer(by: { record: { source: $source, recordId: $recordId } }) {
        list: ${list} { nodes { id } complete freshness { state error { code } } }
      }
    }`,
    { source, recordId: RECORD },
  );
  const { nodes, complete, freshness } = data.customer.list;
  return [nodes?.length ?? null, complete, freshness[0].state, freshness[0].error?.code];
}

describe('requests that are signed', () => {
  it.each(['plain', 'market', 'oauth', 'aws', 'digest'])(
    'are taken page by page, and tried again, each with a signature of its own: %s',
    async (source) => {
      troubles = 1;
      expect(await ask(source, 'tickets')).toEqual([3, true, 'LIVE', undefined]);
      expect(troubles).toBe(0);
    },
  );

  it('may have a body that is signed', async () => {
    expect(await ask('graphql', 'orders')).toEqual([1, true, 'LIVE', undefined]);
  });

  it.each(['wrong', 'failing'])(
    'with what the API does not take are told of: %s',
    async (source) => {
      expect(await ask(source, 'tickets')).toEqual([null, false, 'UNAVAILABLE', 'SOURCE_AUTH']);
    },
  );

  it('leave no secret in the log', () => {
    expect(rotunda.log.join()).not.toMatch(/secret/);
  });
});

describe('a signature that cannot be made', () => {
  const start = (auth: object) =>
    startTestGateway({
      sources: {
        shop: rest({
          baseUrl: 'https://shop.example.com',
          auth: auth as never,
          profiles: { path: '/people/{recordId}', recordId: 'id' },
        }),
      },
    });

  it.each([
    [{ text: '{methode}', headers: { 'X-S': '{signature}' } }, 'found {methode}'],
    [{ text: '{token}', headers: { 'X-S': '{signature}' } }, 'found {token}'],
    [{ text: '{method}', headers: { 'X-S': '{timestamp}' } }, 'expected {signature}'],
    [{ text: '{method}', headers: { 'X S': '{signature}' } }, 'for a header'],
  ])('is refused before anything starts: %j', async (options, said) => {
    await expect(start(hmac({ secret: SECRET, ...options }))).rejects.toThrow(said);
  });
});

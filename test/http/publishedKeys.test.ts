import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { jwt } from '../../src/rotunda.js';
import { followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type HttpSilo, type SiloAnswer, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const CLAIMS = { sub: 'agent-7', iss: 'https://issuer.example.com', aud: 'rotunda' };
const DAY_MS = 86_400_000;

/** A key of the issuer: what it publishes, and the tokens that it signs with it. */
interface Key {
  readonly published: JWK;
  sign(named?: boolean, claims?: Record<string, unknown>): Promise<string>;
}

async function makeKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    published: { ...(await exportJWK(publicKey)), alg: 'ES256', kid },
    sign: (named = true, claims = {}) =>
      new SignJWT({ ...CLAIMS, ...claims })
        .setProtectedHeader({ alg: 'ES256', ...(named && { kid }) })
        .setExpirationTime('2d')
        .sign(privateKey),
  };
}

const first = await makeKey('first');
const second = await makeKey('second');
const published = (...keys: Key[]): SiloAnswer => ({
  json: { keys: keys.map((one) => one.published) },
});

let answer: SiloAnswer = published(first);
let issuer: HttpSilo;
let rotunda: TestGateway;

beforeEach(async () => {
  later = 0;
  answer = published(first);
  issuer = await startHttpSilo(() => answer);
  rotunda = await startTestGateway({
    auth: jwt({ issuer: CLAIMS.iss, audience: CLAIMS.aud, jwksUrl: `${issuer.url}/jwks` }),
    sources: {
      shop: memory({
        silo: new MemorySilo({ profiles: [] }),
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
      }),
    },
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rotunda.close();
  await issuer.close();
});

async function ask(token: string) {
  const response = await fetch(`${rotunda.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ customers { nodes { id } } }' }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: object }[] };
  return { status: response.status, extensions: errors?.[0]?.extensions };
}

const tell = performance.now.bind(performance);
let later = 0;

/** From now on it is so much later. */
function pass(ms: number): void {
  later += ms;
  jest.spyOn(performance, 'now').mockImplementation(() => tell() + later);
}

const LET_IN = { status: 200, extensions: undefined };
const UNKNOWN = {
  status: 503,
  extensions: { code: 'ISSUER_UNAVAILABLE', retryable: true, requestId: expect.any(String) },
};

it('lets tokens in by the keys that are known, while the issuer is away', async () => {
  expect(await ask(await first.sign())).toEqual(LET_IN);
  for (const fault of ['refuse', 'hang'] as const) {
    issuer.proxy.setFault(fault);
    pass(11 * 60_000);
    expect(await ask(await first.sign())).toEqual(LET_IN);
  }
  expect(rotunda.log.join('')).toContain('the keys of tokens could not be read');
});

it('believes no key that the issuer could not be asked about for more than a day', async () => {
  expect(await ask(await first.sign())).toEqual(LET_IN);
  issuer.proxy.setFault('refuse');
  pass(DAY_MS + 1_000);
  expect(await ask(await first.sign())).toEqual(UNKNOWN);
});

it('says that nobody can tell, and not that a token is bad, while no key is known', async () => {
  answer = { status: 500, text: 'down' };
  expect(await ask(await first.sign())).toEqual(UNKNOWN);
  expect(rotunda.log.join('')).toContain('Expected 200 OK');
  const subscription = 'subscription { customerActivity(customerId: "c_1") { id } }';
  const follower = followActivity(
    `${rotunda.url}/graphql`,
    subscription,
    {},
    {
      token: await first.sign(),
    },
  );
  expect(await follower.ended).toMatchObject({ code: 1013 });
  await follower.close();
  answer = published(first);
  pass(2_000);
  expect(await ask(await first.sign())).toEqual(LET_IN);
});

it('lets tokens of a new key in once it is published, and those of one that was withdrawn no more', async () => {
  expect(await ask(await first.sign())).toEqual(LET_IN);
  answer = published(second);
  pass(31_000);
  expect(await ask(await second.sign())).toEqual(LET_IN);
  expect(await ask(await first.sign())).toMatchObject({ status: 401 });
});

it('asks the issuer anew of keys that may have been withdrawn, though none is unknown', async () => {
  expect(await ask(await first.sign())).toEqual(LET_IN);
  answer = published(second);
  pass(11 * 60_000);
  expect(await ask(await first.sign())).toMatchObject({ status: 401 });
});

it('tries each key on a token that names none', async () => {
  answer = published(first, second);
  expect(await ask(await first.sign(false))).toEqual(LET_IN);
  expect(await ask(await second.sign(false))).toEqual(LET_IN);
  const stranger = await makeKey('first');
  expect(await ask(await stranger.sign(false))).toMatchObject({ status: 401 });
});

it('asks the issuer once for all who come at once, and not for each token of a key that is unknown', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, () => first.sign()));
  expect(await Promise.all(tokens.map(ask))).toEqual(tokens.map(() => LET_IN));
  const stranger = await (await makeKey('stranger')).sign();
  await Promise.all(tokens.map(() => ask(stranger)));
  expect(issuer.requests.length).toBe(1);
});

it('writes into the log why a token was refused, and nothing of what it says', async () => {
  await ask(await first.sign(true, { aud: 'the-audience-of-somebody-else' }));
  const log = rotunda.log.join('');
  expect(log).toContain('"reason":"ERR_JWT_CLAIM_VALIDATION_FAILED aud"');
  expect(log).not.toContain('somebody-else');
});

import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { jwt } from '../../src/rotunda.js';
import { listenOnLoopback } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ISSUER = 'https://issuer.example.com';
const AUDIENCE = 'rotunda';
const ASK = '{ customers { nodes { id } } }';

type Key = Awaited<ReturnType<typeof generateKeyPair>>;

let key: Key;
let rotunda: TestGateway;

const start = (auth: ReturnType<typeof jwt>) =>
  startTestGateway({
    auth,
    sources: {
      shop: memory({
        silo: new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] }),
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
      }),
    },
  });

beforeAll(async () => {
  key = await generateKeyPair('ES256', { extractable: true });
  rotunda = await start(
    jwt({ issuer: ISSUER, audience: AUDIENCE, publicKey: await exportSPKI(key.publicKey) }),
  );
  await rotunda.sync('north');
});

afterAll(() => rotunda.close());

interface Claims {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly signedBy?: Key;
  readonly [claim: string]: unknown;
}

async function token(claims: Claims = {}): Promise<string> {
  const { issuer = ISSUER, audience = AUDIENCE, expires = '5m', signedBy = key, ...rest } = claims;
  return new SignJWT({ sub: 'agent-7', ...rest })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(signedBy.privateKey);
}

async function ask(bearer: string | undefined, gateway = rotunda, query = ASK) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify({ query }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  const body = (await response.json()) as any;
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    code: body.errors?.[0].extensions.code,
    customer: body.data?.customer,
    nodes: body.data?.customers?.nodes,
  };
}

describe('who asks', () => {
  it('is let in with a token of the issuer, for its own tenant only', async () => {
    expect((await ask(await token({ tenant: 'north' }))).nodes.length).toBe(1);
    expect((await ask(await token({ tenant: 'south' }))).nodes.length).toBe(0);
    expect((await ask(await token())).nodes.length).toBe(0);
  });

  it('is shown nobody of another tenant, though that one was shown them a moment ago', async () => {
    const north = await token({ tenant: 'north' });
    const [{ id }] = (await ask(north)).nodes;
    const one = `{ customer(by: { id: "${id}" }) { id } }`;
    expect((await ask(north, rotunda, one)).customer).toEqual({ id });
    expect((await ask(await token({ tenant: 'south' }), rotunda, one)).customer).toBeNull();
  });

  it('is refused without a token, with another issuer, audience or key, or when it has expired', async () => {
    const stranger = await generateKeyPair('ES256');
    const tokens = [
      undefined,
      'garbage',
      await token({ issuer: 'https://elsewhere.example.com' }),
      await token({ audience: 'another' }),
      await token({ signedBy: stranger }),
      await token({ expires: '-1m' }),
      await token({ tenant: 'north/../south' }),
    ];
    for (const bearer of tokens) {
      const refusal = { status: 401, challenge: 'Bearer', code: 'UNAUTHENTICATED' };
      expect(await ask(bearer)).toMatchObject(refusal);
    }
  });

  it('is let in while the clock of the issuer is a little ahead or behind', async () => {
    const second = Math.floor(Date.now() / 1000);
    const north = { tenant: 'north' };
    expect(await ask(await token({ ...north, nbf: second + 3 }))).toMatchObject({ status: 200 });
    expect(await ask(await token({ ...north, expires: '-2s' }))).toMatchObject({ status: 200 });
    expect(await ask(await token({ ...north, nbf: second + 30 }))).toMatchObject({ status: 401 });
  });

  it('is refused with a token that is not signed, or signed with a shared secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(key.publicKey));
    const forged = await new SignJWT({ sub: 'x' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('5m')
      .sign(secret);
    const [, payload] = (await token()).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const bearer of [forged, unsigned]) {
      expect(await ask(bearer)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    }
  });

  it('is proved by the keys that the issuer publishes', async () => {
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(key.publicKey)), alg: 'ES256' }] });
    const issuer = createServer((_, response) =>
      response.setHeader('content-type', 'application/json').end(jwks),
    );
    const { port, close } = await listenOnLoopback(issuer);
    const gateway = await start(
      jwt({ issuer: ISSUER, audience: AUDIENCE, jwksUrl: `http://127.0.0.1:${port}/` }),
    );
    expect((await ask(await token(), gateway)).status).toBe(200);
    await gateway.close();
    await close();
  });

  it('stands in the log by name, without its token', async () => {
    const bearer = await token({ tenant: 'north', sub: 'agent-42' });
    await ask(bearer);
    const log = rotunda.log.join('');
    expect(log).toContain('agent-42');
    expect(log).not.toContain(bearer.split('.')[2]);
  });
});

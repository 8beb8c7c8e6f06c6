import { expect, it } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import pino from 'pino';
import { createAuthenticator } from '../../src/http/auth/createAuthenticator.js';

const ISSUER = 'https://issuer.example.com';

it.each([
  ['seconds', 9_999_999_999],
  ['what its issuer took for milliseconds', 9_999_999_999_999],
])(
  'a token lasts until a day that there is, though its end is told far off, in %s',
  async (_, end) => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const auth = {
      type: 'jwt',
      issuer: ISSUER,
      audience: 'rotunda',
      publicKey: await exportSPKI(publicKey),
      tenantClaim: 'tenant',
      actorClaim: 'sub',
      scopeClaim: 'scope',
      clockToleranceSeconds: 5,
      requiredScopes: {},
    } as const;
    const token = await new SignJWT({ sub: 'ada', exp: end })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(ISSUER)
      .setAudience('rotunda')
      .sign(privateKey);
    const authenticate = createAuthenticator(auth as never, pino({ level: 'silent' }));
    const { expiresAt } = await authenticate(`Bearer ${token}`);
    expect(expiresAt?.getTime()).toBeGreaterThan(Date.now());
  },
);

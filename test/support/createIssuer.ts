import { exportSPKI, generateKeyPair, SignJWT } from 'jose';

const ISSUER = 'https://issuer.example.com';
const AUDIENCE = 'rotunda';

/** Somebody who issues tokens: what `jwt()` is told of them, and tokens that are good for five minutes. */
export async function createIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    proof: { issuer: ISSUER, audience: AUDIENCE, publicKey: await exportSPKI(publicKey) },
    tokenWith: (claims: Readonly<Record<string, unknown>>): Promise<string> =>
      new SignJWT({ sub: 'agent-7', ...claims })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setExpirationTime('5m')
        .sign(privateKey),
  };
}

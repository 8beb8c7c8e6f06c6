import {
  createRemoteJWKSet,
  importSPKI,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { JwtAuth } from '../../config/auth/jwt.js';
import { tenantPattern } from '../../config/tenantPattern.js';
import { RequestError } from '../../errors/RequestError.js';
import type { Caller } from '../../graphql/Caller.js';

/** Tells who a request comes from by its `Authorization` header; throws when it does not prove it. */
export type Authenticator = (authorization: string | undefined) => Promise<Caller>;

/** Asymmetric algorithms only: a gateway that could sign tokens itself would prove nothing. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];

/** Makes the check of tokens that a configuration asks for. */
export function createAuthenticator(auth: JwtAuth): Authenticator {
  const key = keyOf(auth);
  const audience = typeof auth.audience === 'string' ? auth.audience : [...auth.audience];
  return async (authorization) => {
    const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) throw unauthenticated('expects a bearer token');
    const options = {
      issuer: auth.issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
    };
    try {
      const { payload } = await jwtVerify(token, key, options);
      return callerOf(payload, auth);
    } catch (error) {
      if (error instanceof RequestError) throw error;
      throw unauthenticated('expects a valid token of the configured issuer');
    }
  };
}

function keyOf({ jwksUrl, publicKey }: JwtAuth): JWTVerifyGetKey {
  if (jwksUrl !== undefined) return createRemoteJWKSet(new URL(jwksUrl));
  const imported = new Map<string, ReturnType<typeof importSPKI>>();
  return ({ alg = '' }) => {
    const known = imported.get(alg) ?? importSPKI(publicKey ?? '', alg);
    imported.set(alg, known);
    return known;
  };
}

function callerOf(payload: JWTPayload, { tenantClaim, actorClaim, scopeClaim }: JwtAuth): Caller {
  const tenant = payload[tenantClaim] ?? 'default';
  const actor = payload[actorClaim];
  if (typeof tenant !== 'string' || !tenantPattern.test(tenant)) {
    throw unauthenticated(`expects a tenant in the claim ${tenantClaim}`);
  }
  if (typeof actor !== 'string' || actor === '') {
    throw unauthenticated(`expects the caller in the claim ${actorClaim}`);
  }
  const expiresAt = new Date(Number(payload.exp) * 1000);
  return { tenant, actor, scopes: new Set(scopesOf(payload[scopeClaim])), expiresAt };
}

function scopesOf(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((scope) => scope !== '');
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : [];
}

function unauthenticated(expectation: string): RequestError {
  return new RequestError('UNAUTHENTICATED', `The Authorization header ${expectation}.`);
}

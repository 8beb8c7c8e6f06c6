import { importSPKI, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import type { JwtAuth } from '../../config/auth/jwt.js';
import { tenantPattern } from '../../config/tenantPattern.js';
import { RequestError } from '../../errors/RequestError.js';
import type { Caller } from '../../graphql/Caller.js';
import { describeRefusal } from './describeRefusal.js';
import { KeysUnknown, PublishedKeys } from './PublishedKeys.js';
import { verifyToken } from './verifyToken.js';

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

/** The last instant that a `Date` holds; a token that is good for longer, or for ever, is good until then. */
const LAST_INSTANT_MS = 8.64e15;

/** Makes the check of tokens that a configuration asks for. */
export function createAuthenticator(auth: JwtAuth, logger: Logger): Authenticator {
  const key = keyOf(auth, logger);
  const audience = typeof auth.audience === 'string' ? auth.audience : [...auth.audience];
  return async (authorization) => {
    const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) throw unauthenticated('expects a bearer token');
    const options = {
      issuer: auth.issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      clockTolerance: auth.clockToleranceSeconds,
    };
    try {
      return callerOf(await verifyToken(token, key, options), auth);
    } catch (error) {
      if (error instanceof RequestError) throw error;
      if (error instanceof KeysUnknown) {
        const message = 'Nobody can tell now whether the token is good; retry later.';
        throw new RequestError('ISSUER_UNAVAILABLE', message, { retryable: true });
      }
      const expectation = 'expects a valid token of the configured issuer';
      throw unauthenticated(expectation, describeRefusal(error));
    }
  };
}

function keyOf({ jwksUrl, publicKey }: JwtAuth, logger: Logger): JWTVerifyGetKey {
  if (jwksUrl !== undefined) {
    const onTrouble = (error: unknown) =>
      logger.warn({ reason: describeRefusal(error) }, 'the keys of tokens could not be read');
    return new PublishedKeys(new URL(jwksUrl), onTrouble).keyOf;
  }
  const imported = new Map<string, ReturnType<typeof importSPKI>>();
  return ({ alg = '' }) => {
    const known = imported.get(alg) ?? importSPKI(publicKey ?? '', alg);
    imported.set(alg, known);
    return known;
  };
}

function callerOf(payload: JWTPayload, auth: JwtAuth): Caller {
  const { tenantClaim, actorClaim, scopeClaim, clockToleranceSeconds } = auth;
  const tenant = payload[tenantClaim] ?? 'default';
  const actor = payload[actorClaim];
  if (typeof tenant !== 'string' || !tenantPattern.test(tenant)) {
    throw unauthenticated(`expects a tenant in the claim ${tenantClaim}`);
  }
  if (typeof actor !== 'string' || actor === '') {
    throw unauthenticated(`expects the caller in the claim ${actorClaim}`);
  }
  const expiresMs = (Number(payload.exp) + clockToleranceSeconds) * 1000;
  const expiresAt = new Date(Math.min(expiresMs, LAST_INSTANT_MS));
  return { tenant, actor, scopes: new Set(scopesOf(payload[scopeClaim])), expiresAt };
}

function scopesOf(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((scope) => scope !== '');
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : [];
}

function unauthenticated(expectation: string, reason?: string): RequestError {
  const message = `The Authorization header ${expectation}.`;
  return new RequestError('UNAUTHENTICATED', message, reason === undefined ? {} : { reason });
}

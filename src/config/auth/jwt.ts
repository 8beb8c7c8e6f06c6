import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import type { Setting } from '../settings/Setting.js';
import { webUrl } from '../webUrl.js';

/** The shape of what `jwt()` is told, once settings are filled in. */
export const jwtShape = z
  .strictObject({
    type: z.literal('jwt'),
    issuer: z.string().min(1),
    audience: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    jwksUrl: webUrl('https://id.example.com/.well-known/jwks.json').optional(),
    publicKey: z
      .string()
      .refine((text) => !text.includes('PRIVATE KEY'), {
        error:
          'expected the public key, by which tokens are proved; the private one is the issuer’s alone',
        abort: true,
      })
      .refine(isPublicKey, 'expected a public key in PEM (-----BEGIN PUBLIC KEY-----)')
      .optional(),
    tenantClaim: z.string().default('tenant'),
    actorClaim: z.string().default('sub'),
    scopeClaim: z.string().default('scope'),
    clockToleranceSeconds: z.int().min(0).max(300).default(5),
    requiredScopes: z.record(z.string(), z.string().min(1)).default({}),
    sourceScopes: z
      .record(z.string(), z.string().min(1))
      .default({})
      .transform((scopes): ReadonlyMap<string, string> => new Map(Object.entries(scopes))),
  })
  .refine(({ jwksUrl, publicKey }) => (jwksUrl === undefined) !== (publicKey === undefined), {
    error: 'expected either jwksUrl or publicKey',
  });

/** How tokens of callers are proved. */
export type JwtAuth = z.output<typeof jwtShape>;

/** What `jwt()` is told. */
export interface JwtOptions {
  /** `iss` that tokens must have. */
  readonly issuer: string | Setting;
  /** `aud` that tokens must have, one of them where there are several. */
  readonly audience: string | Setting | readonly (string | Setting)[];
  /** Where the issuer publishes its keys. */
  readonly jwksUrl?: string | Setting;
  /** The issuer's public key, PEM. */
  readonly publicKey?: string | Setting;
  /** Claim with the tenant; `tenant` when left out, the tenant is `default` where a token has none. */
  readonly tenantClaim?: string;
  /** Claim that names the caller; `sub` when left out. */
  readonly actorClaim?: string;
  /** Claim with the scopes, a text or a list; `scope` when left out. */
  readonly scopeClaim?: string;
  /** How far the issuer's clock and ours may differ, in seconds, 0 to 300; 5 when left out. */
  readonly clockToleranceSeconds?: number;
  /**
   * Scopes that operations take, by the field that they begin with or its type: `{ Mutation: 'crm:write',
   * 'Query.identityReport': 'crm:steward' }`. What is not named takes none.
   */
  readonly requiredScopes?: Readonly<Record<string, string>>;
  /**
   * Scopes that it takes to see what a source holds, or one dataset of it: `{ helpdesk: 'desk:read',
   * 'helpdesk.messages': 'desk:text' }`; for the messages, both. To whoever has not got them the source is
   * `DENIED` there. What is not named takes none.
   */
  readonly sourceScopes?: Readonly<Record<string, string>>;
}

/** Callers prove themselves with JSON Web Tokens, signed asymmetrically. */
export function jwt(options: JwtOptions) {
  return { type: 'jwt' as const, ...options };
}

/** SubjectPublicKeyInfo, as tokens are proved with. */
function isPublicKey(text: string): boolean {
  if (!text.includes('-----BEGIN PUBLIC KEY-----')) return false;
  try {
    createPublicKey(text);
    return true;
  } catch {
    return false;
  }
}

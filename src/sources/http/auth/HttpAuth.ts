import { z } from 'zod';
import type { apiKey } from './apiKey.js';
import type { awsSignature } from './awsSignature.js';
import type { basic } from './basic.js';
import type { bearer } from './bearer.js';
import type { hmac } from './hmac.js';
import { loginShape } from './loginShape.js';
import type { oauth1 } from './oauth1.js';
import { oauth2ClientCredentialsShape } from './oauth2ClientCredentialsShape.js';
import { oauth2RefreshTokenShape } from './oauth2RefreshTokenShape.js';
import { hmacShape } from './signing/hmacShape.js';
import type { Signature, UnsignedRequest } from './signing/Signer.js';
import { type TokenAuthConfig, tokenAuth } from './tokenAuth.js';

type Sign = (
  request: UnsignedRequest,
  secrets: Readonly<Record<string, string>>,
) => Signature | Promise<Signature>;

/** How Rotunda proves itself to an API; made by the functions of this folder. */
export const httpAuth = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('bearer'), token: z.string().min(1) }),
    z.strictObject({ type: z.literal('basic'), user: z.string(), password: z.string() }),
    z.strictObject({
      type: z.literal('apiKey'),
      in: z.enum(['header', 'query']),
      name: z.string().min(1),
      prefix: z.string().default(''),
      value: z.string().min(1),
    }),
    oauth2ClientCredentialsShape,
    oauth2RefreshTokenShape,
    loginShape,
    hmacShape,
    z.strictObject({
      type: z.literal('oauth1'),
      consumerKey: z.string().min(1),
      consumerSecret: z.string().min(1),
      token: z.string().min(1).optional(),
      tokenSecret: z.string().min(1).optional(),
      realm: z.string().min(1).optional(),
      signatureMethod: z.enum(['HMAC-SHA1', 'HMAC-SHA256', 'HMAC-SHA512']).default('HMAC-SHA256'),
    }),
    z.strictObject({
      type: z.literal('awsSignature'),
      accessKeyId: z.string().min(1),
      secretAccessKey: z.string().min(1),
      sessionToken: z.string().min(1).optional(),
      region: z.string().min(1),
      service: z.string().min(1).default('execute-api'),
    }),
    z.strictObject({
      type: z.literal('signed'),
      secrets: z.record(z.string(), z.string()).default({}),
      sign: z.custom<Sign>((value) => typeof value === 'function', 'expected a function'),
      token: tokenAuth.optional(),
    }),
  ],
  {
    error:
      'expected bearer(…), basic(…), apiKey(…), oauth2ClientCredentials(…), oauth2RefreshToken(…), login(…), hmac(…), oauth1(…), awsSignature(…) or signed(…)',
  },
);

/** The validated credentials of a source. */
export type HttpAuth = z.output<typeof httpAuth>;

/** The same as configurations have them. */
export type HttpAuthConfig =
  | ReturnType<
      | typeof apiKey
      | typeof awsSignature
      | typeof basic
      | typeof bearer
      | typeof hmac
      | typeof oauth1
    >
  | TokenAuthConfig
  // What `signed()` makes, whatever its secrets are called.
  | {
      readonly type: 'signed';
      // biome-ignore lint/suspicious/noExplicitAny: the names of the secrets are the configuration's
      readonly sign: (request: UnsignedRequest, secrets: any) => Signature | Promise<Signature>;
      readonly secrets: object;
      readonly token?: TokenAuthConfig;
    };

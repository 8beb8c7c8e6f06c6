import { z } from 'zod';
import { webUrl } from '../../../config/webUrl.js';

/** How Rotunda proves itself to an API; made by `bearer()`, `basic()`, `apiKey()`, `oauth2ClientCredentials()` or `oauth2RefreshToken()`. */
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
    z.strictObject({
      type: z.literal('oauth2ClientCredentials'),
      tokenUrl: webUrl('https://id.example.com/token'),
      clientId: z.string().min(1),
      clientSecret: z.string().min(1),
      scope: z.string().optional(),
      audience: z.string().optional(),
      credentialsIn: z.enum(['body', 'header']).default('body'),
    }),
    z.strictObject({
      type: z.literal('oauth2RefreshToken'),
      tokenUrl: webUrl('https://id.example.com/token'),
      clientId: z.string().min(1),
      clientSecret: z.string().min(1).optional(),
      refreshToken: z.string().min(1),
      scope: z.string().optional(),
      credentialsIn: z.enum(['body', 'header']).default('body'),
    }),
  ],
  {
    error:
      'expected bearer(…), basic(…), apiKey(…), oauth2ClientCredentials(…) or oauth2RefreshToken(…)',
  },
);

/** The validated credentials of a source. */
export type HttpAuth = z.output<typeof httpAuth>;

import { z } from 'zod';
import type { login } from './login.js';
import { loginShape } from './loginShape.js';
import type { oauth2ClientCredentials } from './oauth2ClientCredentials.js';
import { oauth2ClientCredentialsShape } from './oauth2ClientCredentialsShape.js';
import type { oauth2RefreshToken } from './oauth2RefreshToken.js';
import { oauth2RefreshTokenShape } from './oauth2RefreshTokenShape.js';

/** Credentials that tokens are fetched with. */
export const tokenAuth = z.discriminatedUnion(
  'type',
  [oauth2ClientCredentialsShape, oauth2RefreshTokenShape, loginShape],
  { error: 'expected oauth2ClientCredentials(…), oauth2RefreshToken(…) or login(…)' },
);

/** The validated credentials that tokens are fetched with. */
export type TokenAuth = z.output<typeof tokenAuth>;

/** The same as configurations have them. */
export type TokenAuthConfig = ReturnType<
  typeof login | typeof oauth2ClientCredentials | typeof oauth2RefreshToken
>;

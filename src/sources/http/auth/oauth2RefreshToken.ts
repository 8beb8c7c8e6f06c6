import type { Setting } from '../../../config/settings/Setting.js';

/** What the token endpoint is told for somebody who has granted access for good. */
export interface OAuth2RefreshOptions {
  readonly tokenUrl: string | Setting;
  readonly clientId: string | Setting;
  /** Left out for public clients. */
  readonly clientSecret?: string | Setting;
  readonly refreshToken: string | Setting;
  readonly scope?: string;
  /** Whether id and secret go into the form (the default) or into a Basic header. */
  readonly credentialsIn?: 'body' | 'header';
}

/**
 * OAuth 2 refresh token (RFC 6749, 6): access tokens are fetched as by `oauth2ClientCredentials()`.
 * Where the server hands out another refresh token each time, the newest is kept in memory, and lost
 * with the process.
 */
export function oauth2RefreshToken(options: OAuth2RefreshOptions) {
  return { type: 'oauth2RefreshToken' as const, ...options };
}

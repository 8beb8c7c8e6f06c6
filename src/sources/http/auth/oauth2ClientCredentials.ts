import type { Setting } from '../../../config/settings/Setting.js';

/** What the token endpoint is told. */
export interface OAuth2Options {
  readonly tokenUrl: string | Setting;
  readonly clientId: string | Setting;
  readonly clientSecret: string | Setting;
  readonly scope?: string;
  readonly audience?: string;
  /** Whether id and secret go into the form (the default) or into a Basic header. */
  readonly credentialsIn?: 'body' | 'header';
}

/**
 * OAuth 2 client credentials (RFC 6749, 4.4): a token is fetched when needed, kept until shortly
 * before it expires, and fetched once more when the API refuses it.
 */
export function oauth2ClientCredentials(options: OAuth2Options) {
  return { type: 'oauth2ClientCredentials' as const, ...options };
}

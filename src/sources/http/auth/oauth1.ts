import type { Setting } from '../../../config/settings/Setting.js';

/** Credentials of OAuth 1.0a, as an administrator hands them out. */
export interface OAuth1Options {
  readonly consumerKey: string | Setting;
  readonly consumerSecret: string | Setting;
  /** Left out where the consumer speaks for itself. */
  readonly token?: string | Setting;
  readonly tokenSecret?: string | Setting;
  /** NetSuite's account id. */
  readonly realm?: string | Setting;
  /** `HMAC-SHA256` when left out. */
  readonly signatureMethod?: 'HMAC-SHA1' | 'HMAC-SHA256' | 'HMAC-SHA512';
}

/** OAuth 1.0a (RFC 5849), signed anew for each attempt: NetSuite (token-based authentication), Magento. */
export function oauth1(options: OAuth1Options) {
  return { type: 'oauth1' as const, ...options };
}

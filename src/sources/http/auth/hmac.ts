import type { Setting } from '../../../config/settings/Setting.js';
import type { TokenAuthConfig } from './tokenAuth.js';

type Algorithm = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';
type Encoding = 'hex' | 'HEX' | 'base64' | 'base64url';

/** How requests are signed by an HMAC. */
export interface HmacOptions {
  readonly secret: string | Setting;
  /** How the secret writes the bytes of the key; as a text when left out. */
  readonly secretEncoding?: 'utf8' | 'hex' | 'base64';
  /**
   * What is signed, of `{method}`, `{origin}`, `{host}`, `{path}`, `{query}`, `{pathAndQuery}`,
   * `{parameters}` (those of the query, decoded and sorted by name), `{body}`, `{bodyHash}`,
   * `{timestamp}`, `{nonce}` (a UUID), `{token}` and `values`.
   */
  readonly text: string;
  /** Further placeholders, such as the public part of the key. */
  readonly values?: Readonly<Record<string, string | Setting>>;
  /** Headers, of the same placeholders and `{signature}`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Parameters of the query, of the same; those without `{signature}` are signed with the others. */
  readonly query?: Readonly<Record<string, string>>;
  /** `sha256` when left out. */
  readonly algorithm?: Algorithm;
  /** How the signature is written; `hex` when left out, `HEX` has capitals. */
  readonly encoding?: Encoding;
  /** How `{timestamp}` is written; `unix`, in seconds, when left out. */
  readonly time?: 'unix' | 'unixMs' | 'iso' | 'http';
  /** What stands in and between `{parameters}`; `=` and `&` when left out. */
  readonly parameters?: { readonly assign?: string; readonly separator?: string };
  /** `sha256` and `hex` when left out. */
  readonly bodyHash?: { readonly algorithm?: Algorithm; readonly encoding?: Encoding };
  /** How an access token is had that goes with the signature, as `{token}`. */
  readonly token?: TokenAuthConfig;
}

/**
 * A signature in headers or in the query, made anew for each attempt:
 * `hmac({ secret: secret('…'), text: '{method}\n{path}\n{timestamp}\n{body}', headers: { 'X-Signature': '{signature}', 'X-Timestamp': '{timestamp}' } })`.
 */
export function hmac(options: HmacOptions) {
  return { type: 'hmac' as const, ...options };
}

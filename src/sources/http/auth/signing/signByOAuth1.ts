import { createHmac, randomUUID } from 'node:crypto';
import type { HttpAuth } from '../HttpAuth.js';
import { compareBytes } from './compareBytes.js';
import { encodeStrictly } from './encodeStrictly.js';
import type { Signature, UnsignedRequest } from './Signer.js';

const HASHES = { 'HMAC-SHA1': 'sha1', 'HMAC-SHA256': 'sha256', 'HMAC-SHA512': 'sha512' } as const;

/** Signs a request by OAuth 1.0a (RFC 5849, section 3); a body of JSON is no part of what is signed. */
export function signByOAuth1(
  auth: HttpAuth & { readonly type: 'oauth1' },
  { method, origin, path, query }: UnsignedRequest,
): Signature {
  const { consumerKey, consumerSecret, token, tokenSecret = '', realm, signatureMethod } = auth;
  const told: Record<string, string> = {
    oauth_consumer_key: consumerKey,
    oauth_nonce: randomUUID().replaceAll('-', ''),
    oauth_signature_method: signatureMethod,
    oauth_timestamp: String(Math.floor(Date.now() / 1000)),
    ...(token === undefined ? {} : { oauth_token: token }),
    oauth_version: '1.0',
  };
  const parameters = [...new URLSearchParams(query), ...Object.entries(told)]
    .map((pair) => pair.map(encodeStrictly) as [string, string])
    .sort(([a, of], [b, other]) => compareBytes(a, b) || compareBytes(of, other))
    .map((pair) => pair.join('='))
    .join('&');
  const text = [method, origin + path, parameters].map(encodeStrictly).join('&');
  const key = [consumerSecret, tokenSecret].map(encodeStrictly).join('&');
  const signature = createHmac(HASHES[signatureMethod], key).update(text).digest('base64');
  const all = { ...(realm === undefined ? {} : { realm }), ...told, oauth_signature: signature };
  const members = Object.entries(all).map(([name, value]) => `${name}="${encodeStrictly(value)}"`);
  return { headers: { authorization: `OAuth ${members.join(', ')}` } };
}

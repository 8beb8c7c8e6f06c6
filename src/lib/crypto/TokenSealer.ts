import { hkdfSync, timingSafeEqual } from 'node:crypto';
import { Aes256Ctr } from './Aes256Ctr.js';
import { HmacSha256 } from './HmacSha256.js';

const IV_BYTES = 16;

/**
 * Seals short texts to opaque tokens: the same text gives the same token, and none can be read,
 * changed or made up without the key. The scheme is that of SIV (RFC 5297, a MAC of the text serves
 * as its nonce) with HMAC-SHA-256 and AES-256-CTR.
 */
export class TokenSealer {
  readonly #mac: HmacSha256;
  readonly #cipher: Aes256Ctr;

  /** `purpose` keeps tokens of different uses apart though they share the key. */
  constructor(key: Buffer, purpose: string) {
    this.#mac = new HmacSha256(derive(key, `${purpose} mac`));
    this.#cipher = new Aes256Ctr(derive(key, `${purpose} cipher`));
  }

  /** Seals a text; it opens only in the same context. */
  seal(text: string, context: string): string {
    const token = Buffer.allocUnsafe(IV_BYTES + Buffer.byteLength(text));
    const data = token.subarray(IV_BYTES);
    data.write(text);
    const iv = this.#ivOf(data, context);
    token.write(iv, 'latin1');
    this.#cipher.apply(iv, data);
    return token.toString('base64url');
  }

  /** Opens a token; undefined for one that was not sealed here, or in another context. */
  open(token: string, context: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length <= IV_BYTES || bytes.toString('base64url') !== token) return undefined;
    const iv = bytes.subarray(0, IV_BYTES);
    const data = bytes.subarray(IV_BYTES);
    this.#cipher.apply(iv.toString('latin1'), data);
    const expected = Buffer.from(this.#ivOf(data, context), 'latin1');
    return timingSafeEqual(expected, iv) ? data.toString('utf8') : undefined;
  }

  /** As characters of Latin-1. */
  #ivOf(data: Buffer, context: string): string {
    const head = `${Buffer.byteLength(context)} ${context} `;
    return this.#mac.digest(head, data).slice(0, IV_BYTES);
  }
}

function derive(key: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `rotunda ${info}`, 32));
}

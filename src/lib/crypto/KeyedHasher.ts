import { hkdfSync } from 'node:crypto';
import { HmacSha256 } from './HmacSha256.js';

const BYTES = 16;

/** Hashes that can be looked up by but not guessed without the key: HMAC-SHA-256, cut to 128 bits. */
export class KeyedHasher {
  readonly #mac: HmacSha256;

  constructor(key: Buffer) {
    this.#mac = new HmacSha256(Buffer.from(hkdfSync('sha256', key, '', 'rotunda hashes', 32)));
  }

  /** The hash of a few parts; the lengths go in too, so that no two lists of parts collide. */
  hash(...parts: readonly string[]): string {
    const text = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('');
    const code = this.#mac.digest(text).slice(0, BYTES);
    return Buffer.from(code, 'latin1').toString('base64url');
  }
}

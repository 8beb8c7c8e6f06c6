import { createHmac, hkdfSync } from 'node:crypto';

const BYTES = 16;

/** Hashes that can be looked up by but not guessed without the key: HMAC-SHA-256, cut to 128 bits. */
export class KeyedHasher {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = Buffer.from(hkdfSync('sha256', key, '', 'rotunda hashes', 32));
  }

  /** The hash of a few parts; the lengths go in too, so that no two lists of parts collide. */
  hash(...parts: readonly string[]): string {
    const mac = createHmac('sha256', this.#key);
    for (const part of parts) mac.update(`${Buffer.byteLength(part)}:${part}`);
    return mac.digest().subarray(0, BYTES).toString('base64url');
  }
}

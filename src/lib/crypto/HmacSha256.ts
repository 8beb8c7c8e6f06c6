import { hash } from 'node:crypto';

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
const ROOM_BYTES = 1_024;
const NONE = Buffer.alloc(0);

/**
 * HMAC-SHA-256 (RFC 2104) of short messages under one key: its two hashes are made in a call each,
 * as an object of `createHmac` costs three times what it hashes here.
 */
export class HmacSha256 {
  readonly #outer: Buffer;
  #inner: Buffer;

  /** `key` has 64 bytes at most. */
  constructor(key: Buffer) {
    this.#inner = Buffer.concat([padded(key, 0x36), Buffer.alloc(ROOM_BYTES)]);
    this.#outer = Buffer.concat([padded(key, 0x5c), Buffer.alloc(DIGEST_BYTES)]);
  }

  /** The 32 bytes of the code of a text in UTF-8 and any bytes behind it, as characters of Latin-1. */
  digest(text: string, bytes: Buffer = NONE): string {
    const most = BLOCK_BYTES + 3 * text.length + bytes.length;
    if (most > this.#inner.length) this.#inner = Buffer.concat([this.#inner, Buffer.alloc(most)]);
    const end = BLOCK_BYTES + this.#inner.write(text, BLOCK_BYTES);
    bytes.copy(this.#inner, end);
    const inner = hash('sha256', this.#inner.subarray(0, end + bytes.length), 'binary');
    this.#outer.write(inner, BLOCK_BYTES, 'latin1');
    return hash('sha256', this.#outer, 'binary');
  }
}

function padded(key: Buffer, pad: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES, pad);
  for (const [at, byte] of key.entries()) block[at] = byte ^ pad;
  return block;
}

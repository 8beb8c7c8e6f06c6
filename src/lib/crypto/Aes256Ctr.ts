import { type Cipher, createCipheriv } from 'node:crypto';

const BLOCK_BYTES = 16;
const ROOM_BYTES = 64 * BLOCK_BYTES;

/**
 * AES-256 in counter mode (NIST SP 800-38A) for short texts under one key: the counters are enciphered
 * by one cipher of blocks that is kept, as a cipher for each text costs five times what it enciphers.
 */
export class Aes256Ctr {
  readonly #blocks: Cipher;
  #counters = Buffer.alloc(ROOM_BYTES);

  constructor(key: Buffer) {
    this.#blocks = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  }

  /**
   * Enciphers or deciphers bytes where they are. `first` is what to count from: 16 bytes as characters
   * of Latin-1.
   */
  apply(first: string, bytes: Buffer): void {
    const length = Math.ceil(bytes.length / BLOCK_BYTES) * BLOCK_BYTES;
    if (length > this.#counters.length) this.#counters = Buffer.alloc(length);
    for (let start = 0; start < length; start += BLOCK_BYTES) {
      this.#counters.write(first, start, 'latin1');
      count(this.#counters, start, start / BLOCK_BYTES);
    }
    const stream = this.#blocks.update(this.#counters.subarray(0, length));
    for (let at = 0; at < bytes.length; at += 1) {
      bytes[at] = (bytes[at] as number) ^ (stream[at] as number);
    }
  }
}

/** Adds to a block of a buffer, read as one number of 128 bits that starts anew after its largest. */
function count(blocks: Buffer, start: number, by: number): void {
  let carry = by;
  for (let at = start + BLOCK_BYTES - 1; carry > 0 && at >= start; at -= 1) {
    const sum = (blocks[at] as number) + carry;
    blocks[at] = sum & 0xff;
    carry = Math.floor(sum / 256);
  }
}

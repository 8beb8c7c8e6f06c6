import type { NumberKey } from './numberKey.js';

/** Collects the bytes of a key; the bytes of two keys compare as what was written compares. */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  uint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32BE(value, this.#length);
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A text and its end (0); the bytes 0 and 1 are escaped, so that no text is a prefix of another. */
  text(value: string): void {
    this.#reserve(value.length * 3 + 1);
    const start = this.#length;
    this.#length += this.#bytes.write(value, start, 'utf8');
    if (value.includes('\0') || value.includes('\u0001')) this.#escape(start);
    this.byte(0);
  }

  number({ floor, fraction }: NumberKey): void {
    this.double(floor);
    this.text(fraction);
  }

  double(value: number): void {
    this.#reserve(8);
    const start = this.#length;
    this.#length += 8;
    if (Number.isNaN(value)) {
      this.#bytes.fill(0, start, this.#length);
      return;
    }
    // The bits of positive doubles order as integers; those of negative ones the other way round.
    this.#bytes.writeDoubleBE(value === 0 ? 0 : value, start);
    if (value < 0) this.invert(start);
    else this.#bytes[start] = (this.#bytes[start] ?? 0) ^ 0x80;
  }

  /** Turns the order of everything written since `start` round, for descending fields. */
  invert(start: number): void {
    for (let index = start; index < this.#length; index++) {
      this.#bytes[index] = ~(this.#bytes[index] ?? 0);
    }
  }

  /** The key as a string of one character per byte, which V8 compares fast and stores compactly. */
  finish(): string {
    const key = this.#bytes.toString('latin1', 0, this.#length);
    this.#length = 0;
    return key;
  }

  /** Forgets what was written, after a fault. */
  reset(): void {
    this.#length = 0;
  }

  #escape(start: number): void {
    const written = Buffer.from(this.#bytes.subarray(start, this.#length));
    this.#length = start;
    for (const byte of written) {
      if (byte <= 1) this.byte(1);
      this.byte(byte <= 1 ? byte + 1 : byte);
    }
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#length + size) * 2);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

import { maxMessageBytes } from '../limits.js';

const headerBytes = 16;

/** Cuts a socket's bytes into messages; what it holds is bounded by the largest message. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #length = 0;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** The next message, if all of it is there; throws where the bytes cannot be one. */
  next(): Buffer | undefined {
    const size = this.#nextSize();
    if (size === undefined || this.#length < size) return undefined;
    const bytes = this.#join();
    this.#chunks = bytes.length > size ? [bytes.subarray(size)] : [];
    this.#length = bytes.length - size;
    return bytes.subarray(0, size);
  }

  #nextSize(): number | undefined {
    if (this.#length < headerBytes) return undefined;
    const [first] = this.#chunks;
    // Only a header that came in pieces needs them put together for its size.
    const head = first !== undefined && first.length >= 4 ? first : this.#join();
    const size = head.readInt32LE(0);
    if (size < headerBytes || size > maxMessageBytes) {
      throw new Error(`a message of ${size} bytes cannot be: the limit is ${maxMessageBytes}`);
    }
    return size;
  }

  #join(): Buffer {
    const [first] = this.#chunks;
    const joined = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}

import type { BsonDocument } from '../bson/bsonValue.js';
import { encodeDocument } from '../bson/encodeDocument.js';
import { maxDocumentBytes } from '../limits.js';

/** The results of a query that a client fetches batch by batch. */
export class Cursor {
  readonly namespace: string;
  readonly #documents: Iterator<BsonDocument>;
  /** What was computed already, to see whether there is more, and did not fit into a batch. */
  #next: Uint8Array | undefined;

  constructor(namespace: string, documents: Iterable<BsonDocument>) {
    this.namespace = namespace;
    this.#documents = documents[Symbol.iterator]();
  }

  /** The next documents, at most `size` of them and at most 16 MB, but at least one if there is. */
  nextBatch(size: number): Uint8Array[] {
    const batch: Uint8Array[] = [];
    let bytes = 0;
    while (batch.length < size) {
      const document = this.#peek();
      if (document === undefined || (bytes > 0 && bytes + document.length > maxDocumentBytes))
        break;
      batch.push(document);
      bytes += document.length;
      this.#next = undefined;
    }
    return batch;
  }

  get isExhausted(): boolean {
    return this.#peek() === undefined;
  }

  #peek(): Uint8Array | undefined {
    if (this.#next === undefined) {
      const next = this.#documents.next();
      this.#next = next.done ? undefined : encodeDocument(next.value);
    }
    return this.#next;
  }
}

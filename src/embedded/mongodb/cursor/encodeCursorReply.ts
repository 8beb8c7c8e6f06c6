import type { BsonDocument } from '../bson/bsonValue.js';
import { encodeDocument } from '../bson/encodeDocument.js';

/** A reply with a batch of documents that are encoded already. */
export interface CursorReply {
  readonly namespace: string;
  /** Zero when there is nothing more to fetch. */
  readonly id: bigint;
  readonly batchName: 'firstBatch' | 'nextBatch';
  readonly batch: readonly Uint8Array[];
}

const documentType = 0x03;
const arrayType = 0x04;

/** Writes `{ cursor: { <batch>, id, ns }, …rest }` around the documents' bytes. */
export function encodeCursorReply(reply: CursorReply, rest: BsonDocument): Uint8Array {
  const items = reply.batch.map((bytes, index) => element(documentType, String(index), bytes));
  const batch = element(arrayType, reply.batchName, documentOf(items));
  const cursor = documentOf([batch, fieldsOf({ id: reply.id, ns: reply.namespace })]);
  return documentOf([element(documentType, 'cursor', cursor), fieldsOf(rest)]);
}

/** One element: its type, its name and the bytes of its value. */
function element(type: number, name: string, value: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), value]);
}

/** A document of elements: its size, the elements and its end. */
function documentOf(elements: readonly Uint8Array[]): Buffer {
  const size = elements.reduce((sum, bytes) => sum + bytes.length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...elements, Buffer.from([0])], size);
}

/** The elements of a small document, without its size and its end. */
function fieldsOf(document: BsonDocument): Uint8Array {
  return encodeDocument(document).subarray(4, -1);
}

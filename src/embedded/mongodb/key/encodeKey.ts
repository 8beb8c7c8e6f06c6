import { Binary, BSONRegExp, Code, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { emptyArrayOrder, typeOrder } from '../bson/typeOrder.js';
import { KeyWriter } from './keyWriter.js';
import { numberKey } from './numberKey.js';

/** One field of a key; `undefined` is the key of an empty array. */
export type KeyPart = BsonValue | undefined;

const writer = new KeyWriter();

/**
 * Encodes values as one string such that comparing strings compares the values in MongoDB's order:
 * equal values (also 5, 5.0 and 5L) give equal strings, and the key of the first fields is a prefix
 * of the whole key. A field is turned round where `descending` says so.
 */
export function encodeKey(parts: readonly KeyPart[], descending: readonly boolean[] = []): string {
  try {
    for (let index = 0; index < parts.length; index++) {
      const start = writer.length;
      writePart(parts[index]);
      if (descending[index] === true) writer.invert(start);
    }
    return writer.finish();
  } catch (error) {
    writer.reset();
    throw error;
  }
}

/** Encodes the rank of a type only: where the keys of all values of that type begin. */
export function encodeTypeRank(rank: number, descending: boolean): string {
  return String.fromCharCode(descending ? 255 - rank : rank);
}

function writePart(value: KeyPart): void {
  if (value === undefined) writer.byte(emptyArrayOrder);
  else writeValue(value);
}

function writeValue(value: BsonValue): void {
  writer.byte(typeOrder[bsonTypeName(value)]);
  writePayload(value);
}

function writePayload(value: BsonValue): void {
  if (typeof value === 'string') writer.text(value);
  else if (typeof value === 'boolean') writer.byte(value ? 1 : 0);
  else if (typeof value === 'number' || typeof value === 'bigint') writer.number(numberKey(value));
  else if (value === null) return;
  else if (isDocument(value)) writeDocument(value);
  else if (Array.isArray(value)) writeArray(value);
  else if (value instanceof Date) writer.double(value.getTime());
  else if (value instanceof ObjectId) writer.raw(value.id);
  else if (value instanceof Double) writer.number(numberKey(value.value));
  else if (value instanceof Decimal128) writer.number(numberKey(value));
  else if (value instanceof Binary) writeBinary(value);
  else if (value instanceof Timestamp) writeTimestamp(value);
  else if (value instanceof BSONRegExp) writeTexts(value.pattern, value.options);
  else if (value instanceof Code) writeCode(value);
}

function writeDocument(document: BsonDocument): void {
  for (const [name, value] of Object.entries(document)) {
    // Documents compare field by field: type, then name, then value.
    writer.byte(typeOrder[bsonTypeName(value)]);
    writer.text(name);
    writePayload(value);
  }
  writer.byte(0);
}

function writeArray(values: readonly BsonValue[]): void {
  for (const value of values) writeValue(value);
  writer.byte(0);
}

function writeBinary(value: Binary): void {
  writer.uint32(value.length());
  writer.byte(value.sub_type);
  writer.raw(value.value());
}

function writeTimestamp(value: Timestamp): void {
  writer.uint32(value.t >>> 0);
  writer.uint32(value.i >>> 0);
}

function writeTexts(...texts: readonly string[]): void {
  for (const text of texts) writer.text(text);
}

function writeCode(code: Code): void {
  writer.text(code.code);
  if (code.scope !== null) writeDocument(code.scope);
}

import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  MaxKey,
  MinKey,
  ObjectId,
  onDemand,
  Timestamp,
} from 'bson';
import { CommandError } from '../commandError.js';
import type { BsonDocument, BsonValue } from './bsonValue.js';
import { makeDouble } from './makeDouble.js';
import { newDocument } from './newDocument.js';

/** MongoDB's own limit of nesting. */
const maxDepth = 200;
const maxDateMs = 8_640_000_000_000_000n;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads the BSON document that begins at `start`; nothing of the result refers to `bytes`. */
export function decodeDocument(bytes: Buffer, start = 0): BsonDocument {
  try {
    return readDocument(bytes, start, 1);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(22, `invalid BSON: ${error instanceof Error ? error.message : error}`);
  }
}

function readDocument(bytes: Buffer, start: number, depth: number): BsonDocument {
  const document = newDocument();
  for (const [type, nameOffset, nameLength, offset, length] of elements(bytes, start, depth)) {
    const name = readUtf8(bytes, nameOffset, nameOffset + nameLength);
    if (name === '_bsontype') {
      // The bson library would take such a document for a value of that type when it is written.
      throw new CommandError(22, "a field named '_bsontype' cannot be carried by the bson library");
    }
    document[name] = readValue(bytes, type, offset, length, depth);
  }
  return document;
}

function elements(bytes: Buffer, start: number, depth: number) {
  if (depth > maxDepth) {
    throw new CommandError(15, `document exceeds the maximum nesting depth of ${maxDepth}`);
  }
  return onDemand.parseToElements(bytes, start);
}

function readValue(
  bytes: Buffer,
  type: number,
  offset: number,
  length: number,
  depth: number,
): BsonValue {
  switch (type) {
    case 0x01:
      return makeDouble(bytes.readDoubleLE(offset));
    case 0x02:
      return readString(bytes, offset, length);
    case 0x03:
      return readDocument(bytes, offset, depth + 1);
    case 0x04:
      return Array.from(elements(bytes, offset, depth + 1), ([itemType, , , at, size]) =>
        readValue(bytes, itemType, at, size, depth + 1),
      );
    case 0x05:
      return readBinary(bytes, offset, length);
    case 0x07:
      return new ObjectId(bytes.subarray(offset, offset + 12));
    case 0x08:
      return bytes[offset] === 1;
    case 0x09:
      return readDate(bytes.readBigInt64LE(offset));
    case 0x0a:
      return null;
    case 0x0b:
      return readRegExp(bytes, offset, length);
    case 0x0d:
      return new Code(readString(bytes, offset, length));
    case 0x0f:
      return readCodeWithScope(bytes, offset, depth);
    case 0x10:
      return bytes.readInt32LE(offset);
    case 0x11:
      return new Timestamp(bytes.readBigUInt64LE(offset));
    case 0x12:
      return bytes.readBigInt64LE(offset);
    case 0x13:
      return new Decimal128(Uint8Array.prototype.slice.call(bytes, offset, offset + 16));
    case 0x7f:
      return new MaxKey();
    case 0xff:
      return new MinKey();
    default:
      throw new CommandError(22, `the deprecated BSON type ${type} is not supported`);
  }
}

function readUtf8(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  // A replacement character may be in the text itself or stand for broken bytes: the latter is a fault.
  return text.includes('\ufffd') ? strictUtf8.decode(bytes.subarray(start, end)) : text;
}

function readString(bytes: Buffer, offset: number, length: number): string {
  if (length < 5 || bytes[offset + length - 1] !== 0) throw new Error('string without end');
  return readUtf8(bytes, offset + 4, offset + length - 1);
}

function readBinary(bytes: Buffer, offset: number, length: number): Binary {
  const subtype = bytes[offset + 4] ?? 0;
  const oldStyle = subtype === Binary.SUBTYPE_BYTE_ARRAY;
  if (oldStyle && (length < 9 || bytes.readInt32LE(offset + 5) !== length - 9)) {
    throw new Error('binary of subtype 2 with a wrong inner length');
  }
  const start = offset + (oldStyle ? 9 : 5);
  return new Binary(Uint8Array.prototype.slice.call(bytes, start, offset + length), subtype);
}

function readDate(ms: bigint): Date {
  if (ms > maxDateMs || ms < -maxDateMs) {
    throw new CommandError(2, `the date ${ms} ms is outside of what JavaScript can hold`);
  }
  return new Date(Number(ms));
}

function readRegExp(bytes: Buffer, offset: number, length: number): BSONRegExp {
  const patternEnd = bytes.indexOf(0, offset);
  return new BSONRegExp(
    readUtf8(bytes, offset, patternEnd),
    readUtf8(bytes, patternEnd + 1, offset + length - 1),
  );
}

function readCodeWithScope(bytes: Buffer, offset: number, depth: number): Code {
  const codeLength = bytes.readInt32LE(offset + 4) + 4;
  const code = readString(bytes, offset + 4, codeLength);
  return new Code(code, readDocument(bytes, offset + 4 + codeLength, depth + 1));
}

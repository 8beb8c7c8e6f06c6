import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { decodeDocument } from '../bson/decodeDocument.js';
import { CommandError } from '../commandError.js';
import { maxCommandBytes } from '../limits.js';
import type { WireRequest } from './wireRequest.js';

const opQuery = 2004;
const opMsg = 2013;
const headerBytes = 16;
const checksumPresent = 1;
const moreToCome = 2;
/** Flags in the lower half are such that a server must know them. */
const unknownRequiredFlags = 0xfffc;

/** Reads a message; throws where the bytes are none that a driver sends. */
export function parseMessage(message: Buffer): WireRequest {
  const opCode = message.readInt32LE(12);
  if (opCode === opMsg) return parseOpMsg(message);
  if (opCode === opQuery) return parseOpQuery(message);
  throw new Error(`unknown opcode ${opCode}`);
}

function parseOpMsg(message: Buffer): WireRequest {
  const flags = message.readUInt32LE(headerBytes);
  if ((flags & unknownRequiredFlags) !== 0) throw new Error(`unknown OP_MSG flags ${flags}`);
  const end = message.length - ((flags & checksumPresent) === 0 ? 0 : 4);
  let body: BsonDocument | undefined;
  const sequences: [string, BsonValue[]][] = [];
  for (let offset = headerBytes + 4; offset < end; ) {
    const kind = message[offset++];
    const size = sizeAt(message, offset, end);
    if (kind === 0 && body === undefined) body = decodeCommand(message, offset, size);
    else if (kind === 1) sequences.push(parseSequence(message.subarray(offset, offset + size)));
    else throw new Error(`unexpected OP_MSG section of kind ${kind}`);
    offset += size;
  }
  if (body === undefined) throw new Error('OP_MSG without a body');
  for (const [name, documents] of sequences) {
    if (name in body) throw new Error(`OP_MSG has the field ${name} twice`);
    body[name] = documents;
  }
  return {
    requestId: message.readInt32LE(4),
    command: body,
    reply: (flags & moreToCome) === 0 ? 'OP_MSG' : 'none',
    bytes: message.length,
  };
}

function sizeAt(message: Buffer, offset: number, end: number): number {
  const size = offset + 4 <= end ? message.readInt32LE(offset) : -1;
  if (size < 5 || offset + size > end) throw new Error(`OP_MSG section of ${size} bytes`);
  return size;
}

function decodeCommand(message: Buffer, offset: number, size: number): BsonDocument {
  if (size > maxCommandBytes) {
    throw new CommandError(
      10334,
      `BSONObj size: ${size} is invalid. Size must be between 0 and ${maxCommandBytes}`,
    );
  }
  return decodeDocument(message.subarray(offset, offset + size));
}

/** A kind 1 section: its size, the name of the field that it stands for, and the documents. */
function parseSequence(section: Buffer): [string, BsonValue[]] {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new Error('OP_MSG section without a name');
  const documents: BsonValue[] = [];
  for (let offset = nameEnd + 1; offset < section.length; ) {
    const size = sizeAt(section, offset, section.length);
    documents.push(decodeCommand(section, offset, size));
    offset += size;
  }
  return [section.toString('utf8', 4, nameEnd), documents];
}

/** The old message by which drivers shake hands: a query on a `$cmd` collection is a command. */
function parseOpQuery(message: Buffer): WireRequest {
  const nameEnd = message.indexOf(0, headerBytes + 4);
  const name = message.toString('utf8', headerBytes + 4, nameEnd);
  if (nameEnd < 0 || !name.endsWith('.$cmd')) throw new Error(`OP_QUERY on ${name}`);
  const offset = nameEnd + 1 + 8;
  const query = decodeCommand(message, offset, sizeAt(message, offset, message.length));
  const command = (query.$query ?? query) as BsonDocument;
  command.$db ??= name.slice(0, -'.$cmd'.length);
  return {
    requestId: message.readInt32LE(4),
    command,
    reply: 'OP_REPLY',
    bytes: message.length,
  };
}

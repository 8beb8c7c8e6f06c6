import type { BsonDocument } from '../bson/bsonValue.js';

/** A command as it came over the wire. */
export interface WireRequest {
  readonly requestId: number;
  /** The command's document, with the documents of a kind 1 section as a field of it. */
  readonly command: BsonDocument;
  /** The form of the reply; `none` where the client does not want one. */
  readonly reply: 'OP_MSG' | 'OP_REPLY' | 'none';
  readonly bytes: number;
}

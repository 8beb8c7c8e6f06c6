import type { BsonDocument } from './bson/bsonValue.js';

/** A fault that a client gets as MongoDB's error reply, with its code and message. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: number;
  /** Further fields of the reply, such as `keyPattern` and `keyValue`. */
  readonly details: BsonDocument | undefined;

  constructor(code: number, message: string, details?: BsonDocument) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

import type { BsonDocument } from '../bson/bsonValue.js';
import type { CursorStore } from '../cursor/cursorStore.js';
import type { CursorReply } from '../cursor/encodeCursorReply.js';
import type { Catalog } from '../storage/catalog.js';
import type { CommandReader } from './commandReader.js';

/** What a command runs with. */
export interface CommandContext {
  readonly database: string;
  readonly catalog: Catalog;
  readonly cursors: CursorStore;
  readonly now: Date;
  /** The size of the message; what is in it cannot be larger. */
  readonly requestBytes: number;
  readonly connectionId: number;
}

/** The fields of a reply, or a batch of documents. */
export type CommandReply = { readonly fields: BsonDocument } | { readonly cursor: CursorReply };

/** Runs a command; a fault is thrown as a `CommandError`. */
export type Command = (reader: CommandReader, context: CommandContext) => CommandReply;

/** Commands by name. */
export type CommandTable = Readonly<Record<string, Command>>;

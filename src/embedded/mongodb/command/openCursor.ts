import type { BsonDocument } from '../bson/bsonValue.js';
import { Cursor } from '../cursor/cursor.js';
import type { CommandContext, CommandReply } from './command.js';

/** How a client wants the first documents. */
export interface FirstBatch {
  readonly size?: number | undefined;
  /** No second batch: what does not fit is dropped. */
  readonly isOnly?: boolean;
  readonly isKeptWhenIdle?: boolean;
}

const defaultBatchSize = 101;

/** The first batch of some documents; a cursor is kept if there are more. */
export function openCursor(
  context: CommandContext,
  namespace: string,
  documents: Iterable<BsonDocument>,
  { size = defaultBatchSize, isOnly = false, isKeptWhenIdle = false }: FirstBatch,
): CommandReply {
  const cursor = new Cursor(namespace, documents);
  const batch = cursor.nextBatch(size);
  const isDone = isOnly || cursor.isExhausted;
  const id = isDone ? 0n : context.cursors.add(cursor, isKeptWhenIdle);
  return { cursor: { namespace, id, batchName: 'firstBatch', batch } };
}

import { serialize } from 'bson';
import { CommandError } from '../commandError.js';
import { maxCommandBytes } from '../limits.js';
import type { BsonDocument } from './bsonValue.js';

/** Writes a document as BSON; one that a client could not take is an error. */
export function encodeDocument(document: BsonDocument): Uint8Array {
  const bytes = serializeWithinBuffer(document);
  if (bytes !== undefined && bytes.length <= maxCommandBytes) return bytes;
  throw new CommandError(
    10334,
    `BSONObj size: ${bytes?.length ?? 'more'} is invalid. Size must be between 0 and ${maxCommandBytes}`,
  );
}

// The bson library writes into a buffer of 17 MB: past its end texts throw, all else is only counted.
function serializeWithinBuffer(document: BsonDocument): Uint8Array | undefined {
  try {
    return serialize(document, { ignoreUndefined: true });
  } catch (error) {
    // Under Jest those of the runtime are no `instanceof Object`.
    if ((error as { readonly name?: unknown } | null)?.name === 'RangeError') return undefined;
    throw error;
  }
}

import { isDeepStrictEqual } from 'node:util';
import { calculateObjectSize, type Document } from 'bson';
import type { Collection } from 'mongodb';
import { getErrorCode } from '../../lib/getErrorCode.js';
import { SourceError } from '../SourceError.js';
import type { OwnedDocuments } from './documentsByLane.js';
import type { OperationOptions } from './MongodbConnection.js';

/** The group is larger than a document, or than what it is written in, may be. */
const TOO_LARGE: ReadonlySet<unknown> = new Set([10334, 13548]);
/** Of an answer that came document by document. */
const MOST_BYTES = 128 * 1024 * 1024;

/** A group, or one document of it. */
interface Found extends Document {
  readonly _id: unknown;
  readonly documents: Document | readonly Document[];
}

/**
 * Groups of documents by an aggregation. A group may be no larger than a document, of which it has
 * many: where one is, its documents come each by itself.
 */
export async function readGroups(
  collection: Collection,
  pipeline: readonly Document[],
  options: OperationOptions,
): Promise<Found[]> {
  try {
    return await collection.aggregate<Found>([...pipeline], options).toArray();
  } catch (error) {
    if (!TOO_LARGE.has(getErrorCode(error))) throw error;
  }
  const found: Found[] = [];
  let bytes = 0;
  for await (const one of collection.aggregate<Found>(
    [...pipeline, { $unwind: '$documents' }],
    options,
  )) {
    bytes += one instanceof Uint8Array ? one.length : calculateObjectSize(one);
    if (bytes > MOST_BYTES) {
      throw new SourceError('SOURCE_BAD_RESPONSE', 'the answer is too large', {
        isOfQuestion: true,
      });
    }
    found.push(one);
  }
  return found;
}

/** The groups, also of those documents that came by themselves. */
export function joinGroups(found: readonly Found[]): OwnedDocuments[] {
  const groups: (OwnedDocuments & { documents: Document[] })[] = [];
  for (const one of found) {
    const { documents } = one;
    const last = groups.at(-1);
    if (Array.isArray(documents)) groups.push({ ...one, documents });
    else if (last !== undefined && isDeepStrictEqual(last._id, one._id)) {
      last.documents.push(documents);
    } else groups.push({ ...one, documents: [documents] });
  }
  return groups;
}

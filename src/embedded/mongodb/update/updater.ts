import type { BsonDocument } from '../bson/bsonValue.js';
import type { UpdateRun } from './updateAtPath.js';

/** A compiled update; it yields another document, or the very same one if nothing changes. */
export interface Updater {
  readonly kind: 'replacement' | 'operators' | 'pipeline';
  /** Whether it needs to know by which item of an array the query matched. */
  readonly isPositional: boolean;
  apply(document: BsonDocument, run: UpdateRun): BsonDocument;
}

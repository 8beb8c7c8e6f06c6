import type { BsonDocument } from '../bson/bsonValue.js';
import type { FieldPattern } from '../key/fieldPattern.js';

/** What an index is kept by. */
export interface IndexDefinition {
  readonly name: string;
  /** The key pattern as the client wrote it. */
  readonly key: BsonDocument;
  readonly pattern: FieldPattern;
  readonly isUnique: boolean;
  readonly isSparse: boolean;
  readonly isHidden: boolean;
  readonly partialFilter: BsonDocument | undefined;
  readonly expireAfterSeconds: number | undefined;
}

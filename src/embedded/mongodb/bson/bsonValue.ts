import type {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';

/**
 * A value as the server holds it. Every BSON number has exactly one form, so that a round trip keeps
 * its type: `number` is an int32 when it is one and a double otherwise, `Double` is a double that
 * would look like an int32, `bigint` is an int64.
 */
export type BsonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | Double
  | Decimal128
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | Code
  | MinKey
  | MaxKey
  | BsonValue[]
  | BsonDocument;

/** A document; made by `newDocument`, so that no field name reaches a prototype. */
export interface BsonDocument {
  [field: string]: BsonValue;
}

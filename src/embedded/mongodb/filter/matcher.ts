import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import type { LeafArrays } from '../path/visitPath.js';

/** What a match can tell besides yes: where in an array it was found, for positional operators. */
export interface MatchDetails {
  arrayIndex?: number;
}

/** Whether a document matches a compiled filter. */
export type Matcher = (document: BsonDocument, details?: MatchDetails) => boolean;

/** A test of one value; `undefined` is a missing one. */
export type ValueTest = (value: BsonValue | undefined, details?: MatchDetails) => boolean;

/** A condition on a field, before it is known whether it is asked of a path or of an array's item. */
export type Condition =
  | { readonly kind: 'test'; readonly leafArrays: LeafArrays; readonly test: ValueTest }
  | { readonly kind: 'not'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'never' };

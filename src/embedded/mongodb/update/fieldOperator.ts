import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';

/** What an operator may need to know besides the field's value. */
export interface UpdateContext {
  /** The document before the update. */
  readonly document: BsonDocument;
  /** The field's path, for messages. */
  readonly path: string;
  readonly now: Date;
}

/** An update operator on one field. */
export interface FieldOperator {
  /** Whether it makes the field, and the documents around it, where there is none. */
  readonly creates: boolean;
  /** Whether it is for upserts that insert, and not even looked at otherwise. */
  readonly isForInsert?: boolean;
  /** The new value, the very same one where nothing changes, `undefined` where the field goes. */
  apply(current: BsonValue | undefined, context: UpdateContext): BsonValue | undefined;
}

/** Reads an operator's operand for one field. */
export type FieldOperatorParser = (operand: BsonValue, path: string) => FieldOperator;

import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import type { Variables } from '../expression/scope.js';

/** A compiled stage: documents in, documents out, as they are asked for. */
export type Stage = (documents: Iterable<BsonDocument>) => Iterable<BsonDocument>;

/** What a stage may read from a collection. */
export interface DocumentQuery {
  readonly filter: BsonDocument;
  readonly sort?: BsonDocument;
  readonly skip?: number;
  readonly limit?: number;
}

/** What a stage is compiled with. */
export interface StageContext {
  readonly variables: Variables;
  /** Reads a collection of the same database, with the help of its indexes. */
  readonly read: (
    collection: string,
    query: DocumentQuery,
    variables: Variables,
  ) => Iterable<BsonDocument>;
  readonly compilePipeline: (stages: BsonValue, context: StageContext) => Stage;
}

/** Compiles one stage's operand. */
export type StageCompiler = (operand: BsonValue, context: StageContext) => Stage;

/** Stages by name. */
export type StageTable = Readonly<Record<string, StageCompiler>>;

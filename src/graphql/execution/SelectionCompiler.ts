import type { FieldNode, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Selection } from './FieldStep.js';

/** What the parts of an operation are compiled with. */
export interface SelectionCompiler {
  readonly schema: GraphQLSchema;
  /** Numbers the fields that take arguments. */
  nextNumber(): number;
  /** What some fields ask of an object of a type; compiled when it is first come to. */
  selection(type: GraphQLObjectType, nodes: readonly FieldNode[]): () => Selection;
}

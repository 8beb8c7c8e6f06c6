import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';

/** A field of a type, as an operation asks for it. */
export interface FieldPlace {
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly key: string;
  readonly nodes: readonly FieldNode[];
}

import type {
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { CollectedErrors } from './CollectedErrors.js';

/** The arguments of a field, or why they cannot be read; the same for all objects of a run. */
export type FieldArguments =
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly error: unknown };

/** One execution of a compiled operation. */
export interface Run {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly operation: OperationDefinitionNode;
  readonly rootValue: unknown;
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: CollectedErrors;
  /** By the number of the field. */
  readonly args: FieldArguments[];
}

/** What of a run a result is made of. */
export interface RunResult {
  readonly data: unknown;
  readonly errors?: readonly GraphQLError[];
}

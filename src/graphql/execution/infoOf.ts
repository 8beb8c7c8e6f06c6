import type { GraphQLResolveInfo, ResponsePath } from 'graphql';
import type { FieldPlace } from './FieldPlace.js';
import type { Run } from './Run.js';

/** What resolvers are told besides: as graphql-js tells it. */
export function infoOf(
  { field, nodes, parentType }: FieldPlace,
  run: Run,
  path: ResponsePath,
): GraphQLResolveInfo {
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path,
    schema: run.schema,
    fragments: run.fragments,
    rootValue: run.rootValue,
    operation: run.operation,
    variableValues: run.variables as { [variable: string]: unknown },
  };
}

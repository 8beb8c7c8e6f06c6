import {
  type GraphQLSchema,
  getDirectiveValues,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { demandedAge, type FreshnessDemand } from '../reading/demandedAge.js';

const NAME = 'freshness';

/**
 * How old what an operation reads may be, in milliseconds; undefined where it does not say. Whoever
 * changes something sees what there is now.
 */
export function operationAge(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  if (operation.operation !== OperationTypeNode.QUERY) return 0;
  if (!operation.directives?.some(({ name }) => name.value === NAME)) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const directive = schema.getDirective(NAME);
  // What is wrong with the variables is told when the operation is executed.
  if (coerced === undefined || directive == null) return undefined;
  const demand = getDirectiveValues(directive, operation, coerced);
  return demandedAge(demand as FreshnessDemand | undefined, `@${NAME}`);
}

import { execute as executeLater } from '@graphql-tools/executor';
import {
  type ExecutionArgs,
  execute,
  GraphQLError,
  GraphQLInt,
  getOperationAST,
  getVariableValues,
  valueFromAST,
  visit,
} from 'graphql';

const DEFERS = /@\s*(?:defer|stream)\b/;

/**
 * Executes an operation for a client that takes the answer in parts; one that defers nothing is
 * executed as for any other client.
 */
export function executeInParts(args: ExecutionArgs) {
  const { schema, document, operationName } = args;
  if (!DEFERS.test(document.loc?.source.body ?? '')) return execute(args);
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  // In the words of graphql-js, as without parts.
  const { errors, coerced } = getVariableValues(schema, definitions, args.variableValues ?? {}, {
    maxErrors: 50,
  });
  if (errors !== undefined) return { errors };
  const negative = findNegativeCounts(args, coerced);
  return negative.length > 0 ? { errors: negative } : executeLater(args);
}

function findNegativeCounts(
  { document }: ExecutionArgs,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  visit(document, {
    Argument(node) {
      if (node.name.value !== 'initialCount') return;
      const count: unknown = valueFromAST(node.value, GraphQLInt, variables);
      if (typeof count !== 'number' || count >= 0) return;
      const message = `Expected as initialCount 0 or more; got ${count}.`;
      errors.push(
        new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }),
      );
    },
  });
  return errors;
}

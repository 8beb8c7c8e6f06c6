import { type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import type { QueryExecutor } from '../../../../src/graphql/execution/QueryExecutor.js';
import type { Operation } from './createOperation.js';

/** The answers of both executors to one operation, as they go over the wire. */
export interface Comparison {
  readonly expected: string;
  /** Undefined where the operation was left to graphql-js. */
  readonly found: string | undefined;
}

/** What each execution is given of its own. */
export interface Given {
  readonly rootValue?: unknown;
  readonly context?: unknown;
}

/** Executes an operation with graphql-js and with the executor. */
export async function compareExecutions(
  schema: GraphQLSchema,
  executor: QueryExecutor,
  { query, variables }: Operation,
  give: () => Given = () => ({}),
): Promise<Comparison> {
  const document = parse(query);
  const reference = give();
  const expected = await execute({
    schema,
    document,
    variableValues: variables,
    rootValue: reference.rootValue,
    contextValue: reference.context,
  });
  const own = give();
  const found = await executor.execute({
    document,
    variables,
    context: own.context,
    rootValue: own.rootValue,
  });
  return { expected: write(expected), found: found && write(found) };
}

function write({ data, errors }: ExecutionResult): string {
  return JSON.stringify({ data, errors }, null, 1);
}

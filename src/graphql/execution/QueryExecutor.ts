import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import { CollectedErrors } from './CollectedErrors.js';
import { CompiledOperation } from './CompiledOperation.js';
import { executeSelection } from './executeSelection.js';
import { isPromise } from './isPromise.js';
import type { Run } from './Run.js';

/** A query as it is executed: of a document that was parsed and validated. */
export interface QueryArguments {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: unknown;
  readonly rootValue?: unknown;
}

/**
 * Executes queries as graphql-js does, with the same answers and errors, in a fraction of its time:
 * what graphql-js finds out for every field of every row is found out once per operation.
 */
export class QueryExecutor {
  readonly #schema: GraphQLSchema;
  readonly #compiled = new WeakMap<DocumentNode, Map<string, CompiledOperation | undefined>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /**
   * The result, or a promise of it where a resolver answered one. Undefined for what is left to
   * graphql-js: all but queries, results in parts, and variables that do not fit.
   */
  execute(query: QueryArguments): ExecutionResult | Promise<ExecutionResult> | undefined {
    const { document, operationName, variables, context, rootValue } = query;
    const compiled = this.#compile(document, operationName ?? '');
    if (compiled === undefined) return undefined;
    const { operation, fragments } = compiled;
    const { coerced } = getVariableValues(
      this.#schema,
      operation.variableDefinitions ?? [],
      variables ?? {},
      { maxErrors: 1 },
    );
    const select = coerced && compiled.selection(coerced);
    if (coerced === undefined || select === undefined) return undefined;
    const errors = new CollectedErrors();
    const run: Run = {
      schema: this.#schema,
      fragments,
      operation,
      rootValue,
      context,
      variables: coerced,
      errors,
      args: [],
    };
    const answer = (data: unknown) => resultOf(data, errors);
    const refuse = (error: unknown) => {
      errors.add(error as GraphQLError, undefined);
      return resultOf(null, errors);
    };
    try {
      const data = executeSelection(run, select(), rootValue, undefined);
      return isPromise(data) ? data.then(answer, refuse) : answer(data);
    } catch (error) {
      return refuse(error);
    }
  }

  #compile(document: DocumentNode, operationName: string): CompiledOperation | undefined {
    let byName = this.#compiled.get(document);
    if (byName === undefined) {
      byName = new Map();
      this.#compiled.set(document, byName);
    }
    if (!byName.has(operationName)) {
      const operation = getOperationAST(document, operationName || null);
      byName.set(
        operationName,
        operation == null ? undefined : CompiledOperation.of(this.#schema, document, operation),
      );
    }
    return byName.get(operationName);
  }
}

function resultOf(data: unknown, { list }: CollectedErrors): ExecutionResult {
  const shown = data as ExecutionResult['data'] & object;
  return list.length === 0 ? { data: shown } : { errors: list, data: shown };
}

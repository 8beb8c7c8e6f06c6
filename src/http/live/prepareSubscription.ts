import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { RequestError } from '../../errors/RequestError.js';
import type { Gateway } from '../../graphql/Gateway.js';
import { checkLimits } from '../../graphql/limits/checkLimits.js';
import { parserLimit } from '../../graphql/limits/parserLimit.js';
import { withExtensions } from './withExtensions.js';

/** An operation as a client sends it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What a subscription is executed from, but for its context. */
export type SubscriptionArgs = Pick<
  ExecutionArgs,
  'schema' | 'document' | 'operationName' | 'variableValues'
>;

/** Parses and checks an operation that is to be followed; the same limits hold as for any other. */
export function prepareSubscription(
  { schema, config }: Pick<Gateway, 'schema' | 'config'>,
  { query, operationName, variables }: OperationRequest,
): SubscriptionArgs | readonly GraphQLError[] {
  const { limits } = config;
  let document: DocumentNode;
  let problems: readonly GraphQLError[];
  try {
    document = parse(query, { maxTokens: limits.tokens });
    problems = validate(schema, document);
  } catch (error) {
    const tooLarge = error instanceof Error ? parserLimit(error.message) : undefined;
    if (tooLarge !== undefined) {
      return [new GraphQLError(tooLarge, { extensions: { code: 'LIMIT_EXCEEDED' } })];
    }
    if (!(error instanceof GraphQLError)) throw error;
    return [withExtensions(error, { code: 'GRAPHQL_PARSE_FAILED' })];
  }
  if (problems.length > 0)
    return problems.map((one) => withExtensions(one, { code: 'GRAPHQL_VALIDATION_FAILED' }));
  const operation = getOperationAST(document, operationName);
  if (operation == null) {
    const message = 'Expected one operation, or `operationName` to name one of several.';
    return [new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })];
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    const message = `Expected a subscription, got a ${operation.operation}: send that by POST, with \`accept: application/json\`.`;
    return [new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })];
  }
  try {
    checkLimits(document, operation, variables ?? {}, limits);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return [new GraphQLError(error.message, { extensions: { code: error.code } })];
  }
  return {
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
  };
}

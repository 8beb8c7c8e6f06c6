import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { formatError } from '../../graphql/formatError.js';
import type { Gateway } from '../../graphql/Gateway.js';
import { deferRule } from '../../graphql/limits/deferRule.js';
import { limitsRule } from '../../graphql/limits/limitsRule.js';
import type { HttpContext } from '../HttpContext.js';
import type { Metrics } from '../telemetry/createMetrics.js';
import { executeInParts } from './executeInParts.js';
import { executorPlugin } from './executorPlugin.js';
import { freshnessPlugin } from './freshnessPlugin.js';
import { limitsPlugin } from './limitsPlugin.js';
import { memoryPlugin } from './memoryPlugin.js';
import { reportPlugin } from './reportPlugin.js';
import { statusPlugin } from './statusPlugin.js';
import { unexpectedPlugin } from './unexpectedPlugin.js';

/** The GraphQL server: Apollo with nothing that calls home, hooks every field or waits for a signal. */
export function createApollo(
  { schema, config }: Gateway,
  logger: Logger,
  metrics: Metrics,
): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    schema,
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: false,
    parseOptions: { maxTokens: config.limits.tokens },
    validationRules: [limitsRule(config.limits), deferRule],
    legacyExperimentalExecuteIncrementally: executeInParts,
    formatError: (formatted, error) => formatError(formatted, error).error,
    logger: silent,
    plugins: [
      limitsPlugin(config.limits),
      freshnessPlugin(),
      memoryPlugin(),
      reportPlugin(logger, metrics),
      statusPlugin(),
      executorPlugin(schema, logger),
      unexpectedPlugin(logger),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Apollo's own log lines carry messages of errors, and so data of customers. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

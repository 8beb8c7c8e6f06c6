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
import type { HttpContext } from '../HttpContext.js';
import type { Metrics } from '../telemetry/createMetrics.js';
import { freshnessPlugin } from './freshnessPlugin.js';
import { limitsPlugin } from './limitsPlugin.js';
import { reportPlugin } from './reportPlugin.js';
import { statusPlugin } from './statusPlugin.js';

const MAX_RECURSIVE_SELECTIONS = 10_000;

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
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    formatError: (formatted, error) => formatError(formatted, error).error,
    logger: silent,
    plugins: [
      limitsPlugin(config.limits),
      freshnessPlugin(),
      reportPlugin(logger, metrics),
      statusPlugin(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Apollo's own log lines carry messages of errors, and so data of customers. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

import {
  createSourceEventStream,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
} from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../../graphql/Caller.js';
import { createContext } from '../../graphql/createContext.js';
import { formatError } from '../../graphql/formatError.js';
import type { Gateway } from '../../graphql/Gateway.js';
import { operationLabel } from '../operationLabel.js';
import { describeFault } from '../telemetry/describeFault.js';
import type { SubscriptionArgs } from './prepareSubscription.js';
import { withExtensions } from './withExtensions.js';

/** Results as they are sent; ending it ends what it waits for. */
export interface ResultStream extends AsyncGenerator<FormattedExecutionResult> {
  /** Resolves once nothing that comes to be known from then on is missed, or it is known that it failed. */
  readonly stands?: Promise<unknown>;
}

/** Who follows what, and by what way. */
export interface Follower {
  readonly requestId: string;
  readonly caller: Caller;
  readonly client: string;
  readonly transport: 'websocket' | 'sse' | 'multipart';
}

/**
 * Runs a subscription. Each event is executed with a context of its own, so that nothing that was
 * loaded for one is shown for the next. What goes wrong is a result with `errors`, the last one.
 */
export function runSubscription(
  gateway: Gateway,
  logger: Logger,
  { requestId, caller, client, transport }: Follower,
  args: SubscriptionArgs,
): ResultStream {
  const controller = new AbortController();
  const { tenant, actor } = caller;
  const told = {
    requestId,
    operation: operationLabel(args.operationName, 'subscription'),
    client,
    actor,
    tenant,
    transport,
  };
  const format = (errors: readonly GraphQLError[]) =>
    errors.map((error) => {
      const { error: formatted, isFault } = formatError(error.toJSON(), error);
      if (isFault) {
        const fault = describeFault(error.originalError ?? error);
        logger.error({ requestId, path: error.path, fault }, 'fault');
      }
      return { ...formatted, extensions: { ...formatted.extensions, requestId } };
    });
  const toResult = ({ data, errors }: ExecutionResult): FormattedExecutionResult => ({
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined ? {} : { errors: format(errors) }),
  });
  const contextFor = (signal: AbortSignal) =>
    createContext(gateway, caller, requestId, { signal, tenant, maxAgeMs: 0 });

  const open = async () =>
    createSourceEventStream({ ...args, contextValue: contextFor(controller.signal) });
  const opening = open();

  async function* results() {
    const startedAt = performance.now();
    let events = 0;
    logger.info(told, 'subscribed');
    try {
      const source = await opening;
      if (!(Symbol.asyncIterator in source)) {
        yield toResult({ ...source, errors: source.errors?.map(asBadInput) ?? [] });
        return;
      }
      for await (const rootValue of source) {
        const timeout = AbortSignal.timeout(gateway.config.limits.requestMs);
        const contextValue = contextFor(AbortSignal.any([controller.signal, timeout]));
        events += 1;
        yield toResult(await execute({ ...args, rootValue, contextValue }));
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : 'failed';
      yield { errors: format([new GraphQLError(message, { originalError: error as Error })]) };
    } finally {
      controller.abort();
      const ms = Math.round(performance.now() - startedAt);
      logger.info({ ...told, events, ms }, 'unsubscribed');
    }
  }

  const stream = Object.assign(results(), { stands: opening.catch(() => undefined) });
  const finish = stream.return.bind(stream);
  stream.return = (value) => {
    // The stream may be waiting for what never comes: only its signal wakes it up.
    controller.abort();
    return finish(value);
  };
  return stream;
}

/** What graphql-js says of variables by itself has no code; what a resolver threw has a path. */
function asBadInput(error: GraphQLError): GraphQLError {
  return error.path === undefined ? withExtensions(error, { code: 'BAD_USER_INPUT' }) : error;
}

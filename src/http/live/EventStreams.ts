import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { RequestError } from '../../errors/RequestError.js';
import type { Caller } from '../../graphql/Caller.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { clientName } from '../clientName.js';
import { eventStreamForm } from './eventStreamForm.js';
import type { LiveParts } from './LiveParts.js';
import { multipartForm } from './multipartForm.js';
import {
  type OperationRequest,
  prepareSubscription,
  type SubscriptionArgs,
} from './prepareSubscription.js';
import { type ResultStream, runSubscription } from './runSubscription.js';
import type { StreamForm } from './StreamForm.js';
import { untilExpiry } from './untilExpiry.js';
import { withExtensions } from './withExtensions.js';
import { writeResults } from './writeResults.js';

/** Clients that name all that they take, whatever they ask, get plain answers to plain questions. */
const TAKES_JSON = /application\/(?:graphql-response\+)?json/;

/** Clients ask for it with subscriptions alone, and take plain answers where there is a fault. */
const SUBSCRIPTION_PARTS = /multipart\/mixed[^,]*;\s*subscriptionSpec/i;

/** Subscriptions over HTTP: server-sent events, or parts of one answer. */
export class EventStreams {
  readonly #parts: LiveParts;
  readonly #open = new Set<FastifyReply>();

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  /** Whether a request asks for a stream of results. */
  static isAsked(request: FastifyRequest): boolean {
    return formOf(request) !== undefined;
  }

  /** Answers a request, whose caller is known, with a stream of results. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { gateway, admission, turns } = this.#parts;
    const { caller } = request;
    if (caller === undefined) throw new Error('The caller is not known yet.');
    await turns.next();
    const args = prepareSubscription(gateway, readOperation(request));
    const leave = admission.enter();
    const leaveAs = admission.enterAs(caller);
    if (leave === undefined || leaveAs === undefined) {
      leave?.();
      leaveAs?.();
      throw new RequestError('LIMIT_EXCEEDED', 'There are too many open connections; retry later.');
    }
    const form = formOf(request) ?? eventStreamForm;
    const results = this.#results(args, form, caller, request);
    const timer = untilExpiry(caller.expiresAt, () => reply.raw.destroy());
    reply.hijack();
    this.#open.add(reply);
    try {
      await writeResults(reply.raw, form, results, reply.getHeaders());
    } finally {
      clearTimeout(timer);
      this.#open.delete(reply);
      leave();
      leaveAs();
    }
  }

  async *#refusal(
    errors: readonly GraphQLError[],
    requestId: string,
  ): AsyncGenerator<FormattedExecutionResult> {
    yield { errors: errors.map((error) => withExtensions(error, { requestId }).toJSON()) };
  }

  #results(
    args: SubscriptionArgs | readonly GraphQLError[],
    form: StreamForm,
    caller: Caller,
    { id, headers }: FastifyRequest,
  ): ResultStream {
    if (!('document' in args)) return this.#refusal(args, id);
    const { gateway, logger } = this.#parts;
    const client = clientName(headers);
    const follower = { requestId: id, caller, client, transport: form.name };
    return runSubscription(gateway, logger, follower, args);
  }

  /** Ends all streams without a word that they were complete, so that clients come again elsewhere. */
  close(): void {
    for (const { raw } of this.#open) raw.destroy();
  }
}

/** The form of stream that a request asks for, if it takes no plain answer. */
function formOf({ headers: { accept = '' } }: FastifyRequest): StreamForm | undefined {
  if (SUBSCRIPTION_PARTS.test(accept)) return multipartForm;
  const isEvents = accept.includes('text/event-stream') && !TAKES_JSON.test(accept);
  return isEvents ? eventStreamForm : undefined;
}

function readOperation({ method, body, query }: FastifyRequest): OperationRequest {
  const given = method === 'GET' ? query : body;
  const { query: text, operationName, variables } = isPlainObject(given) ? given : {};
  const parsed = typeof variables === 'string' ? parseObject(variables) : variables;
  const isSound =
    typeof text === 'string' &&
    (operationName == null || typeof operationName === 'string') &&
    (parsed == null || isPlainObject(parsed));
  if (!isSound) {
    throw new RequestError('BAD_REQUEST', 'Expected { query, variables, operationName }.');
  }
  return { query: text, operationName, variables: parsed };
}

function parseObject(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

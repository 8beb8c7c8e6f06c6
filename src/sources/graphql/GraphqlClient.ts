import { z } from 'zod';
import { HttpClient } from '../http/HttpClient.js';
import type { ReadContext } from '../ReadContext.js';
import { SourceError } from '../SourceError.js';
import type { GraphqlOptions } from './GraphqlConfig.js';
import { withNumbers } from './withNumbers.js';

/** The answer of an operation: its data, and what of it failed. */
export interface GraphqlAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly failures: readonly GraphqlFailure[];
}

/** A field that failed, and so is null, or a field above it is. */
export interface GraphqlFailure {
  readonly path: readonly (string | number)[];
  readonly error: SourceError;
}

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])).nullish(),
        extensions: z.object({ code: z.unknown() }).partial().nullish(),
        message: z.string().optional().catch(undefined),
      }),
    )
    .nullish(),
});

type UpstreamError = NonNullable<z.output<typeof answerShape>['errors']>[number];

/** Sends operations to one GraphQL API. */
export class GraphqlClient {
  readonly #http: HttpClient;
  readonly #target: string;

  constructor({ url, ...options }: GraphqlOptions) {
    const { origin, pathname, search } = new URL(url);
    this.#http = new HttpClient(origin, options);
    this.#target = pathname + search;
  }

  /** Runs an operation; errors that leave data beside them concern only the fields they name. */
  async run(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    context: ReadContext,
  ): Promise<GraphqlAnswer> {
    const body = { query, variables: withNumbers(query, variables) };
    const request = { method: 'POST' as const, target: this.#target, body, accept: acceptAnswer };
    const answer = await this.#http.ask(request, context);
    // A status that says that nothing is there is no answer of GraphQL.
    return (answer.body ?? acceptAnswer(null)) as GraphqlAnswer;
  }

  /** Runs a mutation, which fails with any error; undefined where the API says that there is no such thing. */
  async tell(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    idempotencyKey: string,
    context: ReadContext,
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    const body = { query, variables: withNumbers(query, variables) };
    const accept = acceptTold;
    const request = { method: 'POST' as const, target: this.#target, body, accept, idempotencyKey };
    const answer = await this.#http.tell(request, context);
    return (answer.body ?? undefined) as Readonly<Record<string, unknown>> | undefined;
  }

  async close(): Promise<void> {
    await this.#http.close();
  }
}

function readAnswer(body: unknown): z.output<typeof answerShape> {
  const answer = answerShape.safeParse(body);
  if (!answer.success) throw new SourceError('SOURCE_BAD_RESPONSE', 'no answer of GraphQL');
  return answer.data;
}

/** What an API says of all that was asked, whichever field it says it at. */
const OF_ALL: ReadonlySet<unknown> = new Set(['UNAUTHENTICATED', 'THROTTLED', 'RATE_LIMITED']);

function acceptAnswer(body: unknown): GraphqlAnswer {
  const { data, errors } = readAnswer(body);
  const whole = errors?.find(
    ({ path, extensions }) => !path?.length || OF_ALL.has(extensions?.code),
  );
  if (whole !== undefined) throw operationError(whole);
  const failures = (errors ?? []).map((error) => ({
    path: error.path ?? [],
    error: operationError(error),
  }));
  if (data === null || data === undefined) throw failures[0]?.error ?? operationError(undefined);
  return { data, failures };
}

function acceptTold(body: unknown): Readonly<Record<string, unknown>> | null {
  const { data, errors } = readAnswer(body);
  const [error] = errors ?? [];
  if (error?.extensions?.code === 'NOT_FOUND') return null;
  if (error !== undefined) throw toldError(error);
  return data ?? {};
}

/** What an API will not take however often it is told. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
]);

function toldError(error: UpstreamError): SourceError {
  const { code } = error.extensions ?? {};
  return REFUSALS.has(code)
    ? new SourceError('SOURCE_REFUSED', String(code))
    : operationError(error);
}

function operationError(error: UpstreamError | undefined): SourceError {
  const code = String(error?.extensions?.code ?? '');
  const said = error?.message ?? '';
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')
    return new SourceError('SOURCE_AUTH', code, { said });
  if (code === 'THROTTLED' || code === 'RATE_LIMITED') {
    return new SourceError('SOURCE_RATE_LIMITED', code, { isThrottled: true, said });
  }
  return new SourceError('SOURCE_ERROR', 'the operation failed', { said });
}

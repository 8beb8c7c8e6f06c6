import { Pool } from 'undici';
import { withinSignal } from '../../lib/withinSignal.js';
import { deadlinePassed } from '../deadlinePassed.js';
import type { ReadContext } from '../ReadContext.js';
import { SourceError } from '../SourceError.js';
import { proofOf } from './auth/proofOf.js';
import type { Signer } from './auth/signing/Signer.js';
import { signerOf } from './auth/signing/signerOf.js';
import { signRequest } from './auth/signing/signRequest.js';
import type { Token } from './auth/Token.js';
import type { TokenKeeper } from './auth/TokenKeeper.js';
import { tokenKeeperOf } from './auth/tokenKeeperOf.js';
import { connectorOf } from './connectorOf.js';
import { decodeBody } from './decodeBody.js';
import { decodeText } from './decodeText.js';
import { type ReadMeaning, readMeanings } from './errorRules.js';
import { excerpt } from './excerpt.js';
import { BodyBroken, exchange, type HttpResponse } from './exchange.js';
import { failureOf } from './failureOf.js';
import type { HttpOptions } from './HttpOptions.js';
import { parseAnswer } from './parseAnswer.js';
import { parseJson } from './parseJson.js';
import { requestError } from './requestError.js';
import { statusError, toldError } from './statusError.js';

/** One question to an API. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query, behind the base URL. */
  readonly target: string;
  readonly body?: unknown;
  /** Turns the body into the answer; throws where it says that the call failed. */
  readonly accept?: (body: unknown) => unknown;
  /** The same however often it is told, for what changes something. */
  readonly idempotencyKey?: string;
}

/** Its answer; null as body where the API says that there is no such thing. */
export interface HttpAnswer {
  readonly body: unknown;
  readonly headers: HttpResponse['headers'];
  /** Whether it says that there is no such thing, rather than nothing. */
  readonly isAbsent?: boolean;
}

/** Speaks to one API: connections, credentials, limits, and what its failures mean. */
export class HttpClient {
  readonly origin: string;
  readonly #base: string;
  readonly #pool: Pool;
  readonly #options: HttpOptions;
  readonly #tokens: TokenKeeper | undefined;
  readonly #signer: Signer | undefined;
  readonly #readMeaning: ReadMeaning;
  /** Of every request. */
  readonly #headers: Readonly<Record<string, string>>;

  constructor(baseUrl: string, options: HttpOptions) {
    const url = new URL(baseUrl);
    this.origin = url.origin;
    this.#base = url.pathname.replace(/\/$/, '');
    this.#options = options;
    this.#pool = new Pool(url.origin, {
      connections: options.maxConnections,
      pipelining: 1,
      connect: connectorOf(Math.max(options.deadlineMs, 1000)),
    });
    this.#readMeaning = readMeanings(options.errorWhen);
    this.#headers = {
      accept: 'application/json',
      'accept-encoding': 'gzip',
      ...options.headers,
    };
    this.#tokens = tokenKeeperOf(options.auth, this.origin + this.#base);
    this.#signer = signerOf(options.auth);
  }

  /** Asks; with a token that the API refuses, once more with a fresh one. */
  ask(request: HttpRequest, context: ReadContext): Promise<HttpAnswer> {
    return context.roundTrip(() => this.#exchange(request, context, this.#read));
  }

  /**
   * Tells; with a token that the API refuses, once more with a fresh one. The answer is null where it
   * says that there is no such thing; what it will never take fails with `SOURCE_REFUSED`.
   */
  tell(request: HttpRequest, context: ReadContext): Promise<HttpAnswer> {
    return context.roundTrip(() => this.#exchange(request, context, this.#readTold));
  }

  /** Proves that the API answers at all, whatever it says, and that credentials can be had. */
  async probe({ signal }: ReadContext): Promise<void> {
    if (this.#tokens !== undefined) await tokenOf(this.#tokens, signal);
    try {
      const path = this.#base === '' ? '/' : this.#base;
      const { body } = await this.#pool.request({ method: 'HEAD', path, signal });
      await body.dump();
    } catch (error) {
      throw requestError(error, signal);
    }
  }

  /**
   * The target behind the base URL that a URL in the answer to another target leads to. It is asked
   * where the base URL says: who stands behind a proxy that ends TLS may tell another scheme.
   */
  targetOf(url: string, target: string): string {
    const base = this.origin + this.#base + target;
    if (!URL.canParse(url, base)) {
      throw new SourceError('SOURCE_BAD_RESPONSE', 'the next page has no URL');
    }
    const next = new URL(url, base);
    const isElsewhere = next.host !== new URL(this.origin).host;
    if (isElsewhere || !next.pathname.startsWith(this.#base)) {
      const place = isElsewhere
        ? `at ${next.origin}; where that is the same API, let \`url\` be a function that tells the path alone`
        : 'outside of `baseUrl`';
      throw new SourceError('SOURCE_BAD_RESPONSE', `the next page lies elsewhere, ${place}`);
    }
    return next.pathname.slice(this.#base.length) + next.search;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #exchange(request: HttpRequest, context: ReadContext, read: ReadResponse): Promise<HttpAnswer> {
    const tokens = this.#tokens;
    return tokens === undefined
      ? this.#send(request, undefined, context, read)
      : this.#sendWithToken(tokens, request, context, read);
  }

  async #sendWithToken(
    tokens: TokenKeeper,
    request: HttpRequest,
    context: ReadContext,
    read: ReadResponse,
  ): Promise<HttpAnswer> {
    const token = await tokenOf(tokens, context.signal);
    try {
      const answer = await this.#send(request, token, context, read);
      tokens.trust(token);
      return answer;
    } catch (error) {
      if (!isRefusal(error) || !tokens.refuse(token, error.isOfQuestion)) throw error;
    }
    const fresh = await tokenOf(tokens, context.signal);
    try {
      return await this.#send(request, fresh, context, read);
    } catch (error) {
      if (isRefusal(error)) tokens.doubt(fresh, error.isOfQuestion);
      throw error;
    }
  }

  async #send(
    request: HttpRequest,
    token: Token | undefined,
    context: ReadContext,
    read: ReadResponse,
  ): Promise<HttpAnswer> {
    const { signal, onBytes } = context;
    const { maxBytes } = this.#options;
    if (signal.aborted) throw deadlinePassed();
    try {
      const attempt = this.#attempt(request, token, context);
      const signed =
        this.#signer === undefined
          ? attempt
          : await withinSignal(
              signRequest(attempt, this.origin, token?.value, this.#signer),
              signal,
              deadlinePassed,
            );
      const response = await exchange(this.#pool, signed, signal, maxBytes);
      const decoding = decodeBody(response, maxBytes);
      const body = decoding === undefined ? response.body : await decoding;
      onBytes?.(body.length);
      return read({ ...response, body }, request);
    } catch (error) {
      if (error instanceof SourceError) throw error;
      if (signal.aborted) throw deadlinePassed();
      throw error instanceof BodyBroken
        ? new SourceError('SOURCE_BAD_RESPONSE', error.message)
        : requestError(error, signal);
    }
  }

  #attempt(
    { method, target, body, idempotencyKey }: HttpRequest,
    token: Token | undefined,
    { traceparent }: ReadContext,
  ) {
    const { headers, query = {} } = proofOf(this.#options.auth, token);
    return {
      method,
      path: this.#base + withParameters(target, query),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(traceparent === undefined ? {} : { traceparent }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        ...this.#headers,
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    };
  }

  readonly #read: ReadResponse = ({ statusCode, headers, body }, { accept = asItIs }) => {
    if (!HAS_ANSWER.has(statusCode)) {
      if (statusCode === 204) return { body: null, headers };
      if (isAbsent(statusCode)) return { body: null, headers, isAbsent: true };
      const byStatus = statusError(statusCode, headers);
      const failure = failureOf({ statusCode, headers, body }, byStatus, this.#readMeaning);
      if (failure !== undefined) throw failure;
      return { body: null, headers, isAbsent: true };
    }
    const type = String(headers['content-type'] ?? '');
    const text = decodeText(body, type);
    const parsed = parseAnswer(text, type);
    if (this.#isAbsentBy(parsed, statusCode, text)) return { body: null, headers, isAbsent: true };
    return { body: accept(parsed), headers };
  };

  /** What is done need not be told in JSON. */
  readonly #readTold: ReadResponse = ({ statusCode, headers, body: data }, { accept = asItIs }) => {
    if (isAbsent(statusCode)) return { body: null, headers };
    if (statusCode < 200 || statusCode > 299) throw toldError(statusCode, headers);
    const text = data.toString().trimStart();
    const body = /^[[{]/.test(text) ? parseJson(text) : {};
    const isAbsentBy = this.#isAbsentBy(body, statusCode, text);
    return { body: isAbsentBy ? null : accept(body), headers };
  };

  /** Whether a body says that there is no such thing; throws where it says that the call failed. */
  #isAbsentBy(body: unknown, status: number, text: string): boolean {
    const meaning = this.#readMeaning(body, status);
    if (meaning === undefined) return false;
    const { code, message } = meaning;
    if (code === 'ABSENT') return true;
    const isThrottled = code === 'SOURCE_RATE_LIMITED';
    throw new SourceError(code, message, { isThrottled, said: excerpt(text) });
  }
}

/** Turns a response, whose body is decoded, into an answer, or throws what it means. */
type ReadResponse = (response: HttpResponse, request: HttpRequest) => HttpAnswer;

function tokenOf(tokens: TokenKeeper, signal: AbortSignal): Promise<Token> {
  const late = () => new SourceError('SOURCE_TIMEOUT', 'no token before the deadline');
  return withinSignal(tokens.current(), signal, late);
}

function asItIs(body: unknown): unknown {
  return body;
}

/** Statuses whose body is the answer; of a multi-status (207) it has what succeeded. */
const HAS_ANSWER: ReadonlySet<number> = new Set([200, 201, 203, 206, 207]);

function isAbsent(status: number): boolean {
  return status === 404 || status === 410;
}

function withParameters(target: string, parameters: Readonly<Record<string, string>>): string {
  const query = Object.entries(parameters)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
  return query === '' ? target : `${target}${target.includes('?') ? '&' : '?'}${query}`;
}

function isRefusal(error: unknown): error is SourceError {
  return error instanceof SourceError && error.code === 'SOURCE_AUTH';
}

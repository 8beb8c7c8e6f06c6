import { Agent } from 'undici';
import { SourceError } from '../../SourceError.js';
import { connectorOf } from '../connectorOf.js';
import { exchange } from '../exchange.js';
import { requestError } from '../requestError.js';
import type { HttpAuth } from './HttpAuth.js';

/** Credentials that access tokens are fetched with. */
export type OAuth2 = HttpAuth & {
  readonly type: 'oauth2ClientCredentials' | 'oauth2RefreshToken';
};

interface Token {
  readonly value: string;
  readonly expiresAt: number;
  /** What the next one is fetched with, where the server hands out another. */
  readonly refreshToken?: string;
}

const DEFAULT_LIFE_SECONDS = 300;
const REQUEST_TIMEOUT_MS = 5_000;
const MAX_BYTES = 64 * 1024;
/** What says no to our credentials, or to so many questions. */
const REFUSALS: ReadonlySet<string> = new Set(['SOURCE_AUTH', 'SOURCE_RATE_LIMITED']);
/** It is not asked before: whoever tries too often may be locked out. */
const REFUSED_MS = 5_000;
/** What a token may be made of (RFC 6749, appendix A.12). */
const TOKEN = /^[\x20-\x7e]+$/;

/** Keeps one access token fresh; however many ask, one refresh is in flight. */
export class TokenKeeper {
  #auth: OAuth2;
  #token: Token | undefined;
  #refresh: Promise<Token> | undefined;
  #refusal: { readonly error: SourceError; readonly until: number } | undefined;

  constructor(auth: OAuth2) {
    this.#auth = auth;
  }

  /** A token that is not about to expire. */
  async current(): Promise<string> {
    if (this.#token !== undefined && this.#token.expiresAt > Date.now()) return this.#token.value;
    if (this.#refusal !== undefined && this.#refusal.until > performance.now()) {
      throw this.#refusal.error;
    }
    return (await this.#renew()).value;
  }

  /** Forgets a token that the API refused, unless another one has taken its place. */
  refuse(value: string): void {
    if (this.#token?.value === value) this.#token = undefined;
  }

  #renew(): Promise<Token> {
    // Not bound to the signal of whoever asks first: the others wait for the same token.
    this.#refresh ??= fetchToken(this.#auth)
      .then((token) => {
        this.#token = token;
        const { refreshToken } = token;
        if (refreshToken !== undefined && this.#auth.type === 'oauth2RefreshToken') {
          this.#auth = { ...this.#auth, refreshToken };
        }
        return token;
      })
      .catch((error) => {
        if (error instanceof SourceError && REFUSALS.has(error.code)) {
          this.#refusal = { error, until: performance.now() + REFUSED_MS };
        }
        throw error;
      })
      .finally(() => {
        this.#refresh = undefined;
      });
    return this.#refresh;
  }
}

async function fetchToken(auth: OAuth2): Promise<Token> {
  const { tokenUrl, clientId, clientSecret = '', credentialsIn } = auth;
  const form = new URLSearchParams(grantOf(auth));
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  };
  if (credentialsIn === 'body') {
    form.set('client_id', clientId);
    if (clientSecret !== '') form.set('client_secret', clientSecret);
  } else {
    const pair = [clientId, clientSecret].map(encodeURIComponent).join(':');
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  const askedAt = Date.now();
  const { status, text } = await post(tokenUrl, headers, form.toString());
  if (status >= 500 || status === 429) {
    const code = status === 429 ? 'SOURCE_RATE_LIMITED' : 'SOURCE_UNAVAILABLE';
    throw new SourceError(code, `token endpoint answered ${status}`);
  }
  if (status < 200 || status > 299) {
    throw new SourceError('SOURCE_AUTH', `token endpoint answered ${status}${saying(text)}`);
  }
  return readToken(text, askedAt);
}

function grantOf(auth: OAuth2): Record<string, string> {
  const scope = auth.scope === undefined ? {} : { scope: auth.scope };
  if (auth.type === 'oauth2RefreshToken') {
    return { grant_type: 'refresh_token', refresh_token: auth.refreshToken, ...scope };
  }
  const audience = auth.audience === undefined ? {} : { audience: auth.audience };
  return { grant_type: 'client_credentials', ...scope, ...audience };
}

/** The word for what is wrong, such as `invalid_grant`, where the answer has one. */
function saying(text: string): string {
  const [, word] = /"error"\s*:\s*"([a-z_]{1,40})"/.exec(text) ?? [];
  return word === undefined ? '' : ` (${word})`;
}

/** Without keep-alive: tokens are asked for rarely, and nothing is left to close. */
const agent = new Agent({ pipelining: 0, connect: connectorOf(REQUEST_TIMEOUT_MS) });

async function post(url: string, headers: Record<string, string>, body: string) {
  const within = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  try {
    const { origin, pathname, search } = new URL(url);
    const request = { origin, path: pathname + search, method: 'POST' as const, headers, body };
    const response = await exchange(agent, request, within, MAX_BYTES);
    return { status: response.statusCode, text: response.body.toString() };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const { message } = requestError(error, within);
    throw new SourceError('SOURCE_UNAVAILABLE', `token endpoint not reached: ${message}`, {
      cause: error,
    });
  }
}

function readToken(text: string, askedAt: number): Token {
  let answer: { access_token?: unknown; expires_in?: unknown; refresh_token?: unknown } | null;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new SourceError('SOURCE_AUTH', 'token endpoint answered no JSON');
  }
  if (typeof answer?.access_token !== 'string' || !TOKEN.test(answer.access_token)) {
    throw new SourceError('SOURCE_AUTH', `token endpoint answered no access_token${saying(text)}`);
  }
  const life = Number(answer.expires_in) > 0 ? Number(answer.expires_in) : DEFAULT_LIFE_SECONDS;
  // A tenth of its life early, ten seconds at most: it must still hold when it arrives.
  const margin = Math.min(10, life / 10);
  const { access_token: value, refresh_token: refreshToken } = answer;
  const expiresAt = askedAt + (life - margin) * 1000;
  return typeof refreshToken === 'string' && refreshToken !== ''
    ? { value, expiresAt, refreshToken }
    : { value, expiresAt };
}

import { Agent } from 'undici';
import { SourceError } from '../../SourceError.js';
import { connectorOf } from '../connectorOf.js';
import { exchange, type HttpResponse } from '../exchange.js';
import { readRetryAfter } from '../readRetryAfter.js';
import { requestError } from '../requestError.js';

const REQUEST_TIMEOUT_MS = 5_000;
const MAX_BYTES = 64 * 1024;

/** Without keep-alive: tokens are asked for rarely, and nothing is left to close. */
const agent = new Agent({ pipelining: 0, connect: connectorOf(REQUEST_TIMEOUT_MS) });

/** The answer of what hands out tokens; `asks` names it where it is in trouble, `saying` what it says of why it refused. */
export async function postForToken(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  asks: string,
  saying: (text: string) => string = () => '',
): Promise<HttpResponse> {
  const answer = await post(url, headers, body, asks);
  const { statusCode: status } = answer;
  if (status >= 500 || status === 429) {
    const code = status === 429 ? 'SOURCE_RATE_LIMITED' : 'SOURCE_UNAVAILABLE';
    const retryAfterMs = readRetryAfter(answer.headers);
    throw new SourceError(code, `${asks} answered ${status}`, { retryAfterMs });
  }
  if (status < 200 || status > 299) {
    const why = saying(answer.body.toString());
    throw new SourceError('SOURCE_AUTH', `${asks} answered ${status}${why}`);
  }
  return answer;
}

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  asks: string,
): Promise<HttpResponse> {
  const within = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  try {
    const { origin, pathname, search } = new URL(url);
    const request = { origin, path: pathname + search, method: 'POST' as const, headers, body };
    return await exchange(agent, request, within, MAX_BYTES);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const { message } = requestError(error, within);
    throw new SourceError('SOURCE_UNAVAILABLE', `${asks} not reached: ${message}`, {
      cause: error,
    });
  }
}

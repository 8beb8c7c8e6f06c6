import { Agent } from 'undici';
import { lookUp } from '../../../lib/lookUp.js';
import { SourceError } from '../../SourceError.js';
import { exchange, type HttpResponse } from '../exchange.js';
import { readRetryAfter } from '../readRetryAfter.js';

const REQUEST_TIMEOUT_MS = 5_000;
const MAX_BYTES = 64 * 1024;

/** Without keep-alive: tokens are asked for rarely, and nothing is left to close. */
const agent = new Agent({ pipelining: 0, connect: { lookup: lookUp } });

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
  try {
    const { origin, pathname, search } = new URL(url);
    const request = { origin, path: pathname + search, method: 'POST' as const, headers, body };
    return await exchange(agent, request, AbortSignal.timeout(REQUEST_TIMEOUT_MS), MAX_BYTES);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('SOURCE_UNAVAILABLE', `${asks} not reached`, { cause: error });
  }
}

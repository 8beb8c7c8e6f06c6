import { readBody } from '../../documents/readBody.js';
import { SourceError } from '../../SourceError.js';
import { isTokenText } from './isTokenText.js';
import type { LoginAuth } from './loginShape.js';
import { postForToken } from './postForToken.js';
import { sessionCookies } from './sessionCookies.js';
import type { Token } from './Token.js';

/** Instants in seconds are below this, in milliseconds above. */
const EPOCH_MS = 100_000_000_000;

/** Begins a session at an API that stands at `base`. */
export async function beginSession(auth: LoginAuth, base: string): Promise<Token> {
  const url = auth.url.startsWith('/') ? base + auth.url : auth.url;
  const type = auth.form ? 'application/x-www-form-urlencoded' : 'application/json';
  const headers = { 'content-type': type, accept: 'application/json', ...auth.headers };
  const askedAt = Date.now();
  const answer = await postForToken(url, headers, bodyOf(auth), 'log-in');
  const body = parsed(answer.body.toString());
  const at = (path: LoginAuth['token']) =>
    path === undefined ? undefined : readAnswer(path, body, answer.headers);
  const token = at(auth.token);
  const cookie = auth.cookies ? sessionCookies(answer.headers['set-cookie']) : '';
  if (auth.token !== undefined && !isTokenText(token)) {
    throw new SourceError('SOURCE_AUTH', 'log-in answered no token');
  }
  if (auth.cookies && cookie === '') {
    throw new SourceError('SOURCE_AUTH', 'log-in set no cookie');
  }
  const life = typeof auth.expiresIn === 'number' ? auth.expiresIn : Number(at(auth.expiresIn));
  const end = Math.min(
    life > 0 ? askedAt + life * 1000 : Number.POSITIVE_INFINITY,
    instantOf(at(auth.expiresAt)),
  );
  return {
    value: isTokenText(token) ? token : '',
    // One that is told to have ended says more of a clock than of the session.
    expiresAt: end > askedAt ? end : Number.POSITIVE_INFINITY,
    ...(cookie === '' ? {} : { cookie }),
  };
}

function bodyOf({ body, form }: LoginAuth): string {
  if (!form) return JSON.stringify(body);
  const flat = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  return new URLSearchParams(flat).toString();
}

/** Some answer the token alone, with quotes or without. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return /^\s*</.test(text) ? undefined : text.trim();
  }
}

/** What a function of the configuration says when it fails may hold the token. */
function readAnswer(
  path: NonNullable<LoginAuth['token']>,
  body: unknown,
  headers: Readonly<Record<string, unknown>>,
): unknown {
  try {
    return readBody(typeof path === 'function' ? (of) => path(of, headers) : path, body);
  } catch {
    throw new SourceError('SOURCE_AUTH', 'the answer of the log-in could not be read');
  }
}

function instantOf(written: unknown): number {
  const number = Number(written ?? Number.NaN);
  if (Number.isFinite(number)) return number > EPOCH_MS ? number : number * 1000;
  const ms = Date.parse(String(written ?? ''));
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms;
}

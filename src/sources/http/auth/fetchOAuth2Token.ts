import { SourceError } from '../../SourceError.js';
import { isTokenText } from './isTokenText.js';
import { postForToken } from './postForToken.js';
import type { Token } from './Token.js';
import type { TokenAuth } from './tokenAuth.js';

/** Credentials that access tokens of OAuth 2 are fetched with. */
export type OAuth2 = Exclude<TokenAuth, { readonly type: 'login' }>;

const ENDPOINT = 'token endpoint';
const DEFAULT_LIFE_SECONDS = 300;

/** Fetches an access token (RFC 6749). */
export async function fetchOAuth2Token(auth: OAuth2): Promise<Token> {
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
  const { body } = await postForToken(tokenUrl, headers, form.toString(), ENDPOINT, saying);
  return readToken(body.toString(), askedAt);
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

function readToken(text: string, askedAt: number): Token {
  let answer: { access_token?: unknown; expires_in?: unknown; refresh_token?: unknown } | null;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new SourceError('SOURCE_AUTH', `${ENDPOINT} answered no JSON`);
  }
  if (!isTokenText(answer?.access_token)) {
    throw new SourceError('SOURCE_AUTH', `${ENDPOINT} answered no access_token${saying(text)}`);
  }
  const life = Number(answer?.expires_in) > 0 ? Number(answer?.expires_in) : DEFAULT_LIFE_SECONDS;
  const token = { value: answer.access_token, expiresAt: askedAt + life * 1000 };
  const { refresh_token: refreshToken } = answer;
  return typeof refreshToken === 'string' && refreshToken !== ''
    ? { ...token, refreshToken }
    : token;
}

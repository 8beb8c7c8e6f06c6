import type { HttpAuth } from './HttpAuth.js';
import type { Signature } from './signing/Signer.js';
import type { Token } from './Token.js';

/** What each request carries to prove who asks, but for signatures. */
export function proofOf(auth: HttpAuth | undefined, token: Token | undefined): Signature {
  switch (auth?.type) {
    case 'bearer':
      return { headers: { authorization: `Bearer ${auth.token}` } };
    case 'basic': {
      const pair = Buffer.from(`${auth.user}:${auth.password}`).toString('base64');
      return { headers: { authorization: `Basic ${pair}` } };
    }
    case 'apiKey':
      return auth.in === 'query'
        ? { query: { [auth.name]: auth.value } }
        : { headers: { [auth.name]: auth.prefix + auth.value } };
    case 'oauth2ClientCredentials':
    case 'oauth2RefreshToken':
      return token === undefined ? {} : { headers: { authorization: `Bearer ${token.value}` } };
    case 'login':
      return token === undefined ? {} : sessionOf(auth, token);
    default:
      return {};
  }
}

function sessionOf(auth: HttpAuth & { readonly type: 'login' }, token: Token): Signature {
  const { header, query } = auth;
  const cookie = token.cookie === undefined ? {} : { cookie: token.cookie };
  if (token.value === '') return { headers: cookie };
  if (query !== undefined) return { headers: cookie, query: { [query]: token.value } };
  const { prefix = header.toLowerCase() === 'authorization' ? 'Bearer ' : '' } = auth;
  return { headers: { ...cookie, [header]: prefix + token.value } };
}

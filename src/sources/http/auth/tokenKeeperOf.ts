import { beginSession } from './beginSession.js';
import { fetchOAuth2Token, type OAuth2 } from './fetchOAuth2Token.js';
import type { HttpAuth } from './HttpAuth.js';
import { TokenKeeper } from './TokenKeeper.js';
import type { TokenAuth } from './tokenAuth.js';

/**
 * By what their servers are told: of sources with one refresh token that changes with use, each would
 * spoil it for the others, and where a user has one session, each would end that of the others.
 */
const keepers = new Map<string, TokenKeeper>();

/** The keeper of the tokens that some credentials lead to, at an API that stands at `base`; undefined where there are none. */
export function tokenKeeperOf(auth: HttpAuth | undefined, base: string): TokenKeeper | undefined {
  const by = tokenAuthOf(auth);
  switch (by?.type) {
    case undefined:
      return undefined;
    case 'oauth2ClientCredentials':
      return new TokenKeeper(() => fetchOAuth2Token(by));
    case 'oauth2RefreshToken':
      return shared(JSON.stringify(by), () => refreshing(by));
    case 'login':
      return shared(
        JSON.stringify([base, by], written),
        () => new TokenKeeper(() => beginSession(by, base)),
      );
  }
}

/** The credentials among others that tokens are fetched with. */
function tokenAuthOf(auth: HttpAuth | undefined): TokenAuth | undefined {
  switch (auth?.type) {
    case 'oauth2ClientCredentials':
    case 'oauth2RefreshToken':
    case 'login':
      return auth;
    case 'hmac':
    case 'signed':
      return auth.token;
    default:
      return undefined;
  }
}

function refreshing(by: OAuth2 & { readonly type: 'oauth2RefreshToken' }): TokenKeeper {
  let { refreshToken } = by;
  return new TokenKeeper(async () => {
    const token = await fetchOAuth2Token({ ...by, refreshToken });
    refreshToken = token.refreshToken ?? refreshToken;
    return token;
  });
}

function shared(name: string, make: () => TokenKeeper): TokenKeeper {
  let keeper = keepers.get(name);
  if (keeper === undefined) {
    keeper = make();
    keepers.set(name, keeper);
  }
  return keeper;
}

/** Functions are told apart by how they are written. */
function written(_: string, value: unknown): unknown {
  return typeof value === 'function' ? String(value) : value;
}

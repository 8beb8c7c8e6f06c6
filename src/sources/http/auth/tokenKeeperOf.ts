import type { HttpAuth } from './HttpAuth.js';
import { type OAuth2, TokenKeeper } from './TokenKeeper.js';

/** By what their servers are told: of sources with one refresh token that changes with use, each would spoil it for the others. */
const keepers = new Map<string, TokenKeeper>();

/** The keeper of the tokens that some credentials lead to; undefined where they are no OAuth 2. */
export function tokenKeeperOf(auth: HttpAuth | undefined): TokenKeeper | undefined {
  if (auth?.type === 'oauth2ClientCredentials') return new TokenKeeper(auth);
  return auth?.type === 'oauth2RefreshToken' ? sharedKeeper(auth) : undefined;
}

function sharedKeeper(auth: OAuth2): TokenKeeper {
  const name = JSON.stringify(auth);
  let keeper = keepers.get(name);
  if (keeper === undefined) {
    keeper = new TokenKeeper(auth);
    keepers.set(name, keeper);
  }
  return keeper;
}

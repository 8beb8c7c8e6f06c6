import { SourceError } from '../../SourceError.js';
import type { Token } from './Token.js';

/** What says no to our credentials, or to so many questions. */
const REFUSALS: ReadonlySet<string> = new Set(['SOURCE_AUTH', 'SOURCE_RATE_LIMITED']);
/** It is not asked before: whoever tries too often may be locked out. */
const REFUSED_MS = 5_000;
/** Where a new token helped no more than the one before, something else is refused: no other is fetched for that so soon. */
const DOUBTED_MS = 30_000;

/** Keeps one token fresh; however many ask, one refresh is in flight. */
export class TokenKeeper {
  readonly #fetch: () => Promise<Token>;
  #token: Token | undefined;
  /** Until when the token is taken for one that lasts; a moment before its end. */
  #freshUntil = 0;
  #refresh: Promise<Token> | undefined;
  #refusal: { readonly error: SourceError; readonly until: number } | undefined;
  #forbidden = 0;
  #doubt: { readonly token: Token; readonly until: number } | undefined;

  constructor(fetch: () => Promise<Token>) {
    this.#fetch = fetch;
  }

  /** A token that is not about to expire. */
  async current(): Promise<Token> {
    if (this.#token !== undefined && this.#freshUntil > Date.now()) return this.#token;
    if (this.#refusal !== undefined && this.#refusal.until > performance.now()) {
      throw this.#refusal.error;
    }
    return this.#renew();
  }

  /**
   * Forgets a token that the API refused, unless another one has taken its place. Answers whether
   * another one may do better; where it `isForbidden` what was asked, that was tried before long.
   */
  refuse(token: Token, isForbidden: boolean): boolean {
    const { token: doubted, until = 0 } = this.#doubt ?? {};
    const isDoubted = isForbidden ? this.#forbidden : doubted === token ? until : 0;
    if (isDoubted > performance.now()) return false;
    if (this.#token === token) this.#token = undefined;
    return true;
  }

  /** Notes that a token was refused that had come in the place of a refused one. */
  doubt(token: Token, isForbidden: boolean): void {
    const until = performance.now() + DOUBTED_MS;
    if (isForbidden) this.#forbidden = until;
    else this.#doubt = { token, until };
  }

  /** Notes that a token was taken. */
  trust(token: Token): void {
    if (this.#doubt?.token === token) this.#doubt = undefined;
  }

  #renew(): Promise<Token> {
    // Not bound to the signal of whoever asks first: the others wait for the same token.
    this.#refresh ??= this.#fetchNext().finally(() => {
      this.#refresh = undefined;
    });
    return this.#refresh;
  }

  async #fetchNext(): Promise<Token> {
    const askedAt = Date.now();
    try {
      const token = await this.#fetch();
      // A tenth of its life early, ten seconds at most: it must still hold when it arrives.
      const margin = Math.min(10_000, (token.expiresAt - askedAt) / 10);
      this.#freshUntil = token.expiresAt - margin;
      this.#token = token;
      return token;
    } catch (error) {
      if (error instanceof SourceError && REFUSALS.has(error.code)) {
        this.#refusal = { error, until: performance.now() + REFUSED_MS };
      }
      throw error;
    }
  }
}

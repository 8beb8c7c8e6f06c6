import { setTimeout as sleep } from 'node:timers/promises';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** So long known keys are taken to be those that are published. */
const FRESH_MS = 600_000;
/** So long they are good while the issuer cannot be asked; a key that it withdrew meanwhile is, too. */
const GOOD_MS = 86_400_000;
/** Tokens of unknown keys have the issuer asked again, but not more often. */
const ASKED_MS = 30_000;
/** An issuer that could not be asked is left alone: for a moment where no key is known, else for longer. */
const FAILED_MS = 1_000;
const FAILED_WITH_KEYS_MS = 30_000;
const TIMEOUT_MS = 4_000;
/** So long who comes waits for newer keys, where there are older ones. */
const PATIENCE_MS = 500;

/** The issuer could not be asked, and it is not known whether a token is good. */
export class KeysUnknown extends Error {}

/**
 * The keys that an issuer publishes. They are asked for when the first token comes and every ten
 * minutes from then on; those that are known hold while the issuer is away.
 */
export class PublishedKeys {
  readonly #remote: ReturnType<typeof createRemoteJWKSet>;
  readonly #onTrouble: (error: unknown) => void;
  #loading: Promise<void> | undefined;
  /** The same for those who need not have it. */
  #attempt: Promise<unknown> | undefined;
  #loadedAt = Number.NEGATIVE_INFINITY;
  #failedAt = Number.NEGATIVE_INFINITY;

  constructor(url: URL, onTrouble: (error: unknown) => void) {
    // When to ask again is told here, by a clock that nobody sets.
    this.#remote = createRemoteJWKSet(url, {
      timeoutDuration: TIMEOUT_MS,
      cacheMaxAge: Number.POSITIVE_INFINITY,
      cooldownDuration: Number.POSITIVE_INFINITY,
    });
    this.#onTrouble = onTrouble;
  }

  /** The key that a token is signed with; `KeysUnknown` where that cannot be told now. */
  readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    if (this.#age > GOOD_MS) await this.#load(FAILED_MS);
    else if (this.#age > FRESH_MS) await this.#refresh();
    try {
      return await this.#remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.#age < ASKED_MS) throw error;
      await this.#load(FAILED_MS);
      return this.#remote(header, token);
    }
  };

  get #age(): number {
    return performance.now() - this.#loadedAt;
  }

  #refresh(): Promise<unknown> {
    const forget = () => {
      this.#attempt = undefined;
    };
    this.#attempt ??= Promise.race([
      this.#load(FAILED_WITH_KEYS_MS).then(forget, forget),
      sleep(PATIENCE_MS, undefined, { ref: false }),
    ]);
    return this.#attempt;
  }

  /** Asks the issuer, unless it could not be asked a moment ago. */
  #load(failedMs: number): Promise<void> {
    if (this.#loading !== undefined) return this.#loading;
    if (performance.now() - this.#failedAt < failedMs) return Promise.reject(new KeysUnknown());
    this.#loading = this.#remote
      .reload()
      .then(
        () => {
          this.#loadedAt = performance.now();
        },
        (error) => {
          this.#failedAt = performance.now();
          this.#onTrouble(error);
          throw new KeysUnknown();
        },
      )
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }
}

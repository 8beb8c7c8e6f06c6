/** @import { Client } from 'graphql-sse' */
import { createClient } from 'graphql-sse';
import { GatewayError } from './GatewayError.js';
import { readAnswer } from './readAnswer.js';

const URL = '../graphql';
const TOKEN = 'rotunda.token';
/** Far longer than any operation may take: who still waits then waits for nothing. */
const PATIENCE_MS = 60_000;

/** The gateway that this page comes from, asked as any client asks it. */
export class Gateway {
  /** @type {Client} */
  #streams = createClient({ url: URL, headers: () => this.#authorization(), retryAttempts: 0 });

  /** The caller's token; null where there is none. */
  get token() {
    return sessionStorage.getItem(TOKEN);
  }

  /**
   * Keeps the caller's token until the tab is closed.
   * @param {string | undefined} token
   */
  setToken(token) {
    if (token === undefined) sessionStorage.removeItem(TOKEN);
    else sessionStorage.setItem(TOKEN, token);
  }

  /**
   * Asks one operation. What could be answered comes with the errors of what could not.
   * @template T
   * @param {string} query
   * @param {Readonly<Record<string, unknown>>} variables
   * @param {AbortSignal} signal
   * @returns {Promise<{ data: T, problems: GatewayError[] }>}
   * @throws {GatewayError} where there is no answer at all
   */
  async ask(query, variables, signal) {
    const asked = new AbortController();
    const giveUp = () => asked.abort();
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    const timer = setTimeout(giveUp, PATIENCE_MS);
    try {
      const response = await fetch(URL, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.#authorization() },
        body: JSON.stringify({ query, variables }),
        signal: asked.signal,
      });
      return await readAnswer(response);
    } catch (error) {
      if (signal.aborted || error instanceof GatewayError) throw error;
      throw new GatewayError(
        asked.signal.aborted ? 'The gateway takes too long.' : 'The gateway cannot be reached.',
      );
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    }
  }

  /**
   * Follows a subscription until it ends.
   * @template T
   * @param {string} query
   * @param {Readonly<Record<string, unknown>>} variables
   * @param {{ onConnected(): void, onNews(data: T): void }} listener
   * @param {AbortSignal} signal
   * @throws {GatewayError} where the gateway refuses it
   */
  async follow(query, variables, { onConnected, onNews }, signal) {
    const news = this.#streams.iterate({ query, variables }, { connected: onConnected });
    signal.addEventListener('abort', () => void news.return?.(), { once: true });
    for await (const { data, errors } of news) {
      if (errors?.[0]) throw new GatewayError(errors[0].message);
      if (data) onNews(/** @type {T} */ (data));
    }
  }

  /** @returns {Record<string, string>} */
  #authorization() {
    return this.token === null ? {} : { authorization: `Bearer ${this.token}` };
  }
}

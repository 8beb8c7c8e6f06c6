/** @import { App } from '../app/App.js' */
/** @import { GatewayError } from './GatewayError.js' */

/**
 * A question to the gateway and what is known of its answer.
 * @template T
 */
export class Question {
  /** @type {T | undefined} What came last; it stays while the question is asked again. */
  data;
  /** @type {GatewayError | undefined} Why there is no answer. */
  error;
  /** @type {readonly GatewayError[]} What of the answer could not be given. */
  problems = [];
  isOpen = false;
  #app;
  #query;
  /** @type {AbortController | undefined} */
  #asked;

  /**
   * @param {App} app
   * @param {string} query
   */
  constructor(app, query) {
    this.#app = app;
    this.#query = query;
  }

  /**
   * Asks, and gives up what was asked before.
   * @param {Readonly<Record<string, unknown>>} variables
   * @returns {Promise<T | undefined>} the answer; none where it failed or was given up
   */
  async ask(variables) {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.isOpen = true;
    this.#app.redraw();
    try {
      /** @type {{ data: T, problems: GatewayError[] }} */
      const { data, problems } = await this.#app.gateway.ask(this.#query, variables, asked.signal);
      if (asked.signal.aborted) return undefined;
      Object.assign(this, { data, problems, error: undefined, isOpen: false });
      return data;
    } catch (error) {
      if (asked.signal.aborted) return undefined;
      Object.assign(this, { error, isOpen: false });
      this.#app.onFailure(/** @type {GatewayError} */ (error));
      return undefined;
    } finally {
      this.#app.redraw();
    }
  }

  close() {
    this.#asked?.abort();
  }
}

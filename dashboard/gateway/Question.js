/** @import { App } from '../app/App.js' */
/** @import { GatewayError } from './GatewayError.js' */

/**
 * A question to the gateway and what is known of its answer.
 * @template T
 */
export class Question {
  /** @type {T | undefined} What came last; it stays while the same is asked again. */
  data;
  /** @type {GatewayError | undefined} Why there is no answer. */
  error;
  /** @type {readonly GatewayError[]} What of the answer could not be given. */
  problems = [];
  isOpen = false;
  #app;
  #query;
  /** @type {Readonly<Record<string, unknown>>} */
  #variables = {};
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
    // The answer to something else would be taken for the answer to this.
    if (JSON.stringify(variables) !== JSON.stringify(this.#variables)) this.#forget();
    this.#variables = variables;
    this.isOpen = true;
    this.#app.redraw();
    try {
      /** @type {{ data: T, problems: GatewayError[] }} */
      const { data, problems } = await this.#app.ask(this.#query, variables, asked.signal);
      if (asked.signal.aborted) return undefined;
      Object.assign(this, { data, problems, error: undefined, isOpen: false });
      return data;
    } catch (error) {
      if (asked.signal.aborted) return undefined;
      Object.assign(this, { error, isOpen: false });
      return undefined;
    } finally {
      this.#app.redraw();
    }
  }

  /** Asks the same once more, where it failed. */
  again() {
    this.#forget();
    void this.ask(this.#variables);
  }

  /** Asks the same once more; what came last stays until then. */
  reread() {
    void this.ask(this.#variables);
  }

  close() {
    this.#asked?.abort();
  }

  #forget() {
    Object.assign(this, { data: undefined, problems: [], error: undefined });
  }
}

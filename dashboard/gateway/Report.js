/** @import { App } from '../app/App.js' */
import { Question } from './Question.js';

const AGAIN_MS = 1_500;

/**
 * A report of the gateway's: asked for again until it is computed.
 * @template T
 */
export class Report {
  /** @type {Question<T>} */
  question;
  #progressOf;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isClosed = false;

  /**
   * @param {App} app
   * @param {string} query
   * @param {(data: T) => unknown} progressOf what is there while it is computed, and null once it is
   */
  constructor(app, query, progressOf) {
    this.question = new Question(app, query);
    this.#progressOf = progressOf;
  }

  /**
   * Asks for it.
   * @param {Readonly<Record<string, unknown>>} variables
   */
  async read(variables) {
    clearTimeout(this.#timer);
    const data = await this.question.ask(variables);
    if (data === undefined || this.#progressOf(data) === null || this.#isClosed) return;
    this.#timer = setTimeout(() => void this.read(variables), AGAIN_MS);
  }

  close() {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.question.close();
  }
}

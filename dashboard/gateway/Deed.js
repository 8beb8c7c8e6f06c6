import { newKey } from './newKey.js';
import { Question } from './Question.js';
/** @import { App } from '../app/App.js' */
/** @import { Outcome } from '../elements/outcome.js' */

/**
 * Something that is done by a mutation. Where nobody can tell whether it was, doing the same once
 * more does it once.
 * @template T
 */
export class Deed {
  /** @type {Outcome | undefined} */
  outcome;
  /** @type {Question<T>} */
  #question;
  #payloadOf;
  #key = newKey();
  #last = '';

  /**
   * @param {App} app
   * @param {string} mutation with a variable `input`
   * @param {(data: T) => { readonly __typename: string, readonly message?: string } | null} payloadOf
   */
  constructor(app, mutation, payloadOf) {
    this.#question = new Question(app, mutation);
    this.#payloadOf = payloadOf;
  }

  get isOpen() {
    return this.#question.isOpen;
  }

  /**
   * Does it.
   * @param {Readonly<Record<string, unknown>>} input without its key
   * @param {string} message what to say once it is done
   * @returns {Promise<boolean>} whether it is done
   */
  async do(input, message) {
    // Under another key it could be done twice; under the same one nothing else can be done.
    const said = JSON.stringify(input);
    if (said !== this.#last) this.#key = newKey();
    this.#last = said;
    const data = await this.#question.ask({ input: { ...input, idempotencyKey: this.#key } });
    const payload = data && this.#payloadOf(data);
    const isDone = payload?.__typename.endsWith('Success') ?? false;
    if (isDone) this.#last = '';
    const problem = this.#question.error ?? this.#question.problems[0];
    const refusal = payload?.message ?? problem?.message ?? '';
    this.outcome = { isDone, message: isDone ? message : refusal };
    return isDone;
  }
}

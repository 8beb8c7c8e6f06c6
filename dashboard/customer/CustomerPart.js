import { nothing } from 'lit-html';
import { answered } from '../elements/answered.js';
import { Question } from '../gateway/Question.js';
/** @import { App } from '../app/App.js' */
/** @import { Rereadable } from '../elements/trouble.js' */

/**
 * A part of the customer's page that one question about the customer fills.
 * @template {{ readonly customer: unknown }} T
 */
export class CustomerPart {
  /** @type {Question<T>} */
  question;
  #id;
  #view;

  /**
   * @param {App} app
   * @param {string} id
   * @param {string} query with a variable `id`
   * @param {(customer: NonNullable<T['customer']>, asked: Rereadable) => unknown} view
   */
  constructor(app, id, query, view) {
    this.question = new Question(app, query);
    this.#id = id;
    this.#view = view;
  }

  /** Reads it, for the first time or anew. */
  read() {
    void this.question.ask({ id: this.#id });
  }

  view() {
    return answered(this.question, ({ customer }) =>
      customer === null || customer === undefined ? nothing : this.#view(customer, this.question),
    );
  }

  close() {
    this.question.close();
  }
}

import { html } from 'lit-html';
import { failure } from './failure.js';
/** @import { Question } from '../gateway/Question.js' */

/**
 * Shows an answer once there is one, and says so while there is none.
 * @template T
 * @param {Question<T>} question
 * @param {(data: T) => unknown} view
 */
export function answered(question, view) {
  const { data, error, problems } = question;
  if (error) return failure(error, () => question.again());
  if (data === undefined) return html`<p class="waiting">Reading…</p>`;
  return html`${problems.map((problem) => failure(problem))}${view(data)}`;
}

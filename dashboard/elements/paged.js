import { html, nothing } from 'lit-html';
import { failure } from './failure.js';
import { listed } from './listed.js';
import { trouble } from './trouble.js';
/** @import { Question } from '../gateway/Question.js' */
/** @import { Rereadable, Trouble } from './trouble.js' */

/**
 * A `List`, as far as it is shown.
 * @template N
 * @typedef {{
 *   readonly nodes: readonly N[] | null | undefined,
 *   readonly complete: boolean,
 *   readonly freshness: readonly Trouble[],
 *   readonly hasMore: boolean,
 *   readonly question: Pick<Question<unknown>, 'error' | 'problems' | 'isOpen'>,
 *   more(): Promise<void>,
 *   again(): Promise<void>,
 * } & Rereadable} PagedList
 */

/**
 * Shows a list that is read page by page, what is missing of it, and a way on.
 * @template N
 * @param {PagedList<N>} list
 * @param {(nodes: readonly N[]) => unknown} view
 * @param {string} [none] what to say where there is nothing
 */
export function paged(list, view, none) {
  const { nodes, complete, freshness, hasMore, question } = list;
  const failed = question.error
    ? failure(question.error)
    : question.problems.map((problem) => failure(problem));
  if (nodes === undefined) {
    if (question.isOpen) return html`<p class="waiting">Reading…</p>`;
    if (question.error) return failure(question.error, () => list.again());
    return question.problems.length > 0 ? failed : html`<p class="waiting">Reading…</p>`;
  }
  return html`
    ${trouble(freshness, complete || hasMore, list)} ${listed(nodes, complete, view, none)} ${failed}
    ${
      hasMore
        ? html`<button class="more" ?disabled=${question.isOpen} @click=${() => list.more()}>
            ${question.isOpen ? 'Reading…' : 'Show more'}
          </button>`
        : nothing
    }
  `;
}

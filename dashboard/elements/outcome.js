import { html, nothing } from 'lit-html';

/**
 * What came of something that was done.
 * @typedef {{ readonly isDone: boolean, readonly message: string }} Outcome
 */

/** @param {Outcome | undefined} outcome */
export function outcome(outcome) {
  const tone = outcome === undefined ? 'none' : outcome.isDone ? 'done' : 'failure';
  // It is there before there is anything to say, or screen readers say nothing.
  return html`<p class="outcome ${tone}" role="status">${outcome?.message ?? nothing}</p>`;
}

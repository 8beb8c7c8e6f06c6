import { html, nothing } from 'lit-html';

/**
 * What came of something that was done.
 * @typedef {{ readonly isDone: boolean, readonly message: string }} Outcome
 */

/** @param {Outcome | undefined} outcome */
export function outcome(outcome) {
  if (outcome === undefined) return nothing;
  return html`<p class=${outcome.isDone ? 'done' : 'failure'} role="status">${outcome.message}</p>`;
}

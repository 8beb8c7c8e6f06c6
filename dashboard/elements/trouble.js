import { html, nothing } from 'lit-html';
import { duration } from './duration.js';

/**
 * How current what a source told is.
 * @typedef {{
 *   readonly source: string,
 *   readonly state: string,
 *   readonly ageSeconds?: number | null,
 *   readonly droppedRows?: number,
 *   readonly error?: { readonly code: string } | null,
 * }} Trouble
 */

/** @type {Readonly<Record<string, string>>} */
const WHY = {
  SOURCE_TIMEOUT: 'took too long',
  SOURCE_UNAVAILABLE: 'cannot be reached',
  SOURCE_ERROR: 'answered with an error',
  SOURCE_RATE_LIMITED: 'takes no more calls for now',
  SOURCE_AUTH: 'refused the gateway',
  SOURCE_BAD_RESPONSE: 'answered with what cannot be read',
};

/**
 * Says of which sources something is missing or old; nothing where all answered live.
 * @param {readonly Trouble[]} freshness
 * @param {boolean} [complete]
 */
export function trouble(freshness, complete = true) {
  const lines = freshness.filter(({ state }) => state !== 'LIVE').map(sentence);
  if (lines.length === 0 && !complete) lines.push('There is more than was read.');
  if (lines.length === 0) return nothing;
  return html`<ul class="trouble">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** @param {Trouble} trouble */
function sentence({ source, state, ageSeconds, droppedRows = 0, error }) {
  const why = error ? (WHY[error.code] ?? 'cannot be read now') : 'was not read';
  switch (state) {
    case 'STALE':
      return `${source}: as it was ${duration(ageSeconds ?? 0)} ago${error ? `; it ${why}` : ''}.`;
    case 'PARTIAL':
      return droppedRows > 0
        ? `${source}: ${droppedRows} rows cannot be shown.`
        : `${source}: not all of it can be shown.`;
    case 'DENIED':
      return `${source}: you may not see it.`;
    default:
      return `${source} ${why}: what it has is missing here.`;
  }
}

import { html, nothing } from 'lit-html';
import { duration } from './duration.js';

/**
 * How current what a source told is.
 * @typedef {{
 *   readonly source: string,
 *   readonly state: string,
 *   readonly ageSeconds?: number | null,
 *   readonly droppedRows?: number,
 *   readonly error?: { readonly code: string, readonly retryable?: boolean } | null,
 * }} Trouble
 */

/**
 * What can be asked once more while its last answer stands.
 * @typedef {{ readonly isOpen: boolean, reread(): void }} Rereadable
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
 * Says of which sources something is missing or old, and offers to read once more where that may
 * help; nothing where all answered live.
 * @param {readonly Trouble[]} freshness
 * @param {boolean} [complete]
 * @param {Rereadable} [asked]
 */
export function trouble(freshness, complete = true, asked) {
  const told = freshness.filter(({ state }) => state !== 'LIVE');
  const lines = told.map(sentence);
  if (lines.length === 0 && !complete) lines.push('There is more than was read.');
  if (lines.length === 0) return nothing;
  const isMerelyOld =
    told.length > 0 && told.every(({ state, error }) => state === 'STALE' && !error);
  const mayHelp = told.some(
    ({ state, error }) => state === 'UNAVAILABLE' && (error?.retryable ?? true),
  );
  return html`<div class="trouble ${isMerelyOld ? 'mild' : ''}">
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      asked && mayHelp
        ? html`<button class="quiet" ?disabled=${asked.isOpen} @click=${() => asked.reread()}>
            ${asked.isOpen ? 'Reading…' : 'Read again'}
          </button>`
        : nothing
    }
  </div>`;
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

import { html, nothing } from 'lit-html';
import { ago } from './ago.js';

const SHORT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const DAY_MS = 86_400_000;

/**
 * An instant, in the time zone of who looks at it; of the last day, how long ago it was.
 * @param {string | null | undefined} instant
 */
export function moment(instant) {
  if (!instant) return nothing;
  const date = new Date(instant);
  const passedMs = Date.now() - date.getTime();
  if (passedMs >= 0 && passedMs < DAY_MS) return ago(instant);
  return html`<time datetime=${instant} title=${FULL.format(date)}>${SHORT.format(date)}</time>`;
}

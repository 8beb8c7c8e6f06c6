import { html, nothing } from 'lit-html';

const SHORT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

/**
 * An instant, in the time zone of who looks at it.
 * @param {string | null | undefined} instant
 */
export function moment(instant) {
  if (!instant) return nothing;
  const date = new Date(instant);
  return html`<time datetime=${instant} title=${FULL.format(date)}>${SHORT.format(date)}</time>`;
}

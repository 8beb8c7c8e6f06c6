import { html, nothing } from 'lit-html';

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/**
 * The day of an instant, in the time zone of who looks at it.
 * @param {string | null | undefined} instant
 */
export function day(instant) {
  return instant
    ? html`<time datetime=${instant}>${DAY.format(new Date(instant))}</time>`
    : nothing;
}

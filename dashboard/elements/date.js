import { html } from 'lit-html';

const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/**
 * A date that is the same in every time zone, as of birth.
 * @param {string} date
 */
export function date(date) {
  return html`<time datetime=${date}>${DATE.format(new Date(date))}</time>`;
}

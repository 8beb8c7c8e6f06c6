import { html, nothing } from 'lit-html';
import { paths } from './paths.js';

const PAGES = /** @type {const} */ ([
  ['Customers', paths.customers],
  ['Duplicates', paths.duplicates],
  ['Channels', paths.channels],
  ['Journeys', paths.journey()],
  ['Data', paths.data],
  ['Sources', paths.sources],
]);

/**
 * The ways to all pages.
 * @param {string} title of the page that is open
 */
export function navigation(title) {
  return html`<nav aria-label="Pages">
    ${PAGES.map(
      ([name, path]) =>
        html`<a href=${path} aria-current=${name === title ? 'page' : nothing}>${name}</a>`,
    )}
  </nav>`;
}

import { html } from 'lit-html';

/**
 * A part of a page under a heading.
 * @param {string} title
 * @param {unknown} body
 */
export function panel(title, body) {
  return html`<section class="panel" aria-label=${title}>
    <h2>${title}</h2>
    ${body}
  </section>`;
}

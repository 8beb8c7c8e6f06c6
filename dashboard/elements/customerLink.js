import { html } from 'lit-html';
import { paths } from '../app/paths.js';

/**
 * A way to what is known of a customer, by the name.
 * @param {string} id
 * @param {string | null} displayName
 */
export function customerLink(id, displayName) {
  return html`<a href=${paths.customer(id)}>${displayName ?? html`<i>No name is known</i>`}</a>`;
}

import { html } from 'lit-html';
import { words } from './words.js';

/**
 * The options of a choice between values of an enum.
 * @param {readonly string[]} values
 * @param {string | undefined} chosen
 */
export function options(values, chosen) {
  return values.map(
    (value) => html`<option value=${value} ?selected=${value === chosen}>${words(value)}</option>`,
  );
}

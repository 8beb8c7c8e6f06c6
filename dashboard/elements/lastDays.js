import { html } from 'lit-html';

/**
 * A choice of how far back a report goes.
 * @param {string} label
 * @param {number} days
 * @param {(days: number) => void} onChoice
 */
export function lastDays(label, days, onChoice) {
  const choose = (/** @type {Event} */ event) => {
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    onChoice(Number(new FormData(form).get('days')));
  };
  return html`<form class="filters" @change=${choose}>
    <label>${label}
      <select name="days">
        ${[30, 90, 365].map(
          (one) =>
            html`<option value=${one} ?selected=${one === days}>the last ${one} days</option>`,
        )}
      </select>
    </label>
  </form>`;
}

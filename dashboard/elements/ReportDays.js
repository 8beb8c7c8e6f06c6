import { html } from 'lit-html';

/** @import { App } from '../app/App.js' */

const CHOICES = [30, 90, 365];
const USUAL = 90;
const DAY_MS = 86_400_000;

/** How far back a report goes: a choice that the address keeps. */
export class ReportDays {
  #app;
  #days;
  #onChoice;

  /**
   * @param {App} app
   * @param {URLSearchParams} choices
   * @param {() => void} onChoice
   */
  constructor(app, choices, onChoice) {
    this.#app = app;
    const days = Number(choices.get('days'));
    this.#days = CHOICES.find((one) => one === days) ?? USUAL;
    this.#onChoice = onChoice;
  }

  /** What to ask for: whole days in UTC, so that everybody who looks today has the same report. */
  get window() {
    const to = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    const iso = (/** @type {number} */ ms) => new Date(ms).toISOString();
    return { from: iso(to - this.#days * DAY_MS), to: iso(to) };
  }

  /** @param {string} label */
  view(label) {
    return html`<form class="filters" @change=${this.#choose}>
      <label>${label}
        <select name="days">
          ${CHOICES.map(
            (days) =>
              html`<option value=${days} ?selected=${days === this.#days}>the last ${days} days</option>`,
          )}
        </select>
      </label>
    </form>`;
  }

  #choose = (/** @type {Event} */ event) => {
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    this.#days = Number(new FormData(form).get('days'));
    this.#app.keep({ days: String(this.#days) });
    this.#onChoice();
  };
}

import { html } from 'lit-html';
import { CHANNELS } from '../app/channels.js';
import { PURPOSES } from '../app/purposes.js';
import { localTime } from '../elements/localTime.js';
import { options } from '../elements/options.js';
import { outcome } from '../elements/outcome.js';
import { Deed } from '../gateway/Deed.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardNoteMutation } from '../../src/generated/dashboard.js' */

const RECORD = /* GraphQL */ `
  mutation DashboardNote($input: RecordInteractionInput!) {
    recordInteraction(input: $input) {
      __typename
      ... on RecordInteractionSuccess { interaction { id } }
      ... on UserError { message }
    }
  }
`;

/** Notes what no system holds: a talk in the store, a call on somebody's own telephone. */
export class NoteForm {
  #app;
  #id;
  /** @type {Deed<DashboardNoteMutation>} */
  #note;
  #now = localTime(new Date());

  /**
   * @param {App} app
   * @param {string} id
   */
  constructor(app, id) {
    this.#app = app;
    this.#id = id;
    this.#note = new Deed(app, RECORD, ({ recordInteraction }) => recordInteraction);
  }

  view() {
    return html`<details class="form" @toggle=${this.#onToggle}>
      <summary>Note an interaction</summary>
      <form @submit=${this.#submit}>
        <label>Channel <select name="channel">${options(CHANNELS, 'PHONE')}</select></label>
        <label>Purpose <select name="purpose">${options(PURPOSES, 'SERVICE')}</select></label>
        <label>Who began <select name="direction">
          <option value="INBOUND">The customer</option>
          <option value="OUTBOUND">We</option>
        </select></label>
        <label>When
          <input name="occurredAt" type="datetime-local" required value=${this.#now} />
        </label>
        <label class="wide">What was said <textarea name="text" required maxlength="50000"></textarea></label>
        <button ?disabled=${this.#note.isOpen}>Note it</button>
        ${outcome(this.#note.outcome)}
      </form>
    </details>`;
  }

  #onToggle = (/** @type {Event} */ event) => {
    const { open } = /** @type {HTMLDetailsElement} */ (event.currentTarget);
    // What is sent once more, as nobody can tell whether it came, has to be the same.
    if (!open || this.#note.isOpen || this.#note.outcome?.isDone === false) return;
    this.#now = localTime(new Date());
    this.#app.redraw();
  };

  #submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const { occurredAt, ...fields } = Object.fromEntries(new FormData(form));
    const input = {
      ...fields,
      customerId: this.#id,
      occurredAt: new Date(String(occurredAt)).toISOString(),
    };
    if (!(await this.#note.do(input, 'It is noted.'))) return;
    this.#now = localTime(new Date());
    form.reset();
  };
}

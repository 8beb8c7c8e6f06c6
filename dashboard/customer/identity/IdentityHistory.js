import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { moment } from '../../elements/moment.js';
import { outcome } from '../../elements/outcome.js';
import { paged } from '../../elements/paged.js';
import { words } from '../../elements/words.js';
import { Deed } from '../../gateway/Deed.js';
import { List } from '../../gateway/List.js';

/** @import { App } from '../../app/App.js' */
/** @import { DashboardHistoryQuery, DashboardUndoMutation } from '../../../src/generated/dashboard.js' */

const HISTORY = /* GraphQL */ `
  query DashboardHistory($id: ID!, $after: String) {
    customer(by: { id: $id }) {
      identityEvents(first: 10, after: $after) {
        nodes { id kind occurredAt actor reason undoable records { source recordId } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

const UNDO = /* GraphQL */ `
  mutation DashboardUndo($input: SplitCustomerInput!) {
    splitCustomer(input: $input) {
      __typename
      ... on UserError { message }
    }
  }
`;

/** @typedef {NonNullable<DashboardHistoryQuery['customer']>['identityEvents']['nodes'][number]} Event */

/** What happened to a customer's links, and undoing it. */
export class IdentityHistory {
  #id;
  #onChange;
  /** @type {List<DashboardHistoryQuery, Event>} */
  #events;
  /** @type {Deed<DashboardUndoMutation>} */
  #undo;

  /**
   * @param {App} app
   * @param {string} id
   * @param {() => void} onChange called once something is undone
   */
  constructor(app, id, onChange) {
    this.#id = id;
    this.#onChange = onChange;
    this.#events = new List(
      app,
      HISTORY,
      (/** @type {DashboardHistoryQuery} */ { customer }) => customer?.identityEvents,
    );
    this.#undo = new Deed(app, UNDO, ({ splitCustomer }) => splitCustomer);
    this.read();
  }

  read() {
    void this.#events.read({ id: this.#id });
  }

  view() {
    return html`<h2>What happened to its links</h2>
      ${outcome(this.#undo.outcome)}
      ${paged(this.#events, (all) => repeat(all, ({ id }) => id, this.#event), 'Nothing so far.')}`;
  }

  close() {
    this.#events.close();
  }

  #event = (
    /** @type {Event} */ { id, kind, occurredAt, actor, reason, undoable, records },
  ) => html`
    <article class="interaction">
      <header>
        ${moment(occurredAt)} <b>${words(kind)}</b> ${actor ? `by ${actor}` : nothing}
      </header>
      ${reason ?? nothing} ${undoable ? this.#undoForm(id) : nothing}
      <footer>${records.map(({ source, recordId }) => `${source} ${recordId}`).join(', ')}</footer>
    </article>
  `;

  /** @param {string} eventId */
  #undoForm(eventId) {
    const submit = async (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
      const choice = { undoEventId: eventId };
      const input = { customerId: this.#id, choice, reason: form.get('reason') };
      if (await this.#undo.do(input, 'It is undone.')) this.#onChange();
    };
    return html`<details class="form">
      <summary>Undo…</summary>
      <form @submit=${submit}>
        <label class="wide">Why <input name="reason" required maxlength="1000" /></label>
        <button ?disabled=${this.#undo.isOpen}>Undo it</button>
      </form>
    </details>`;
  }
}

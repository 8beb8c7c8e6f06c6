import { html, nothing } from 'lit-html';
import { CHANNELS } from '../app/channels.js';
import { answered } from '../elements/answered.js';
import { options } from '../elements/options.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { Question } from '../gateway/Question.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardOfferQuery } from '../../src/generated/dashboard.js' */

const OFFER = /* GraphQL */ `
  query DashboardOffer($id: ID!, $offer: OfferInput!) {
    customer(by: { id: $id }) {
      offerDecision(offer: $offer) {
        allowed
        reasons { code message }
        notes
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** @typedef {NonNullable<DashboardOfferQuery['customer']>['offerDecision']} Decision */

/** Whether something may be offered to the person now. */
export class OfferPart {
  #id;
  /** @type {Question<DashboardOfferQuery>} */
  #decision;
  #isAsked = false;

  /**
   * @param {App} app
   * @param {string} id
   */
  constructor(app, id) {
    this.#id = id;
    this.#decision = new Question(app, OFFER);
  }

  view() {
    return html`<form class="form" @submit=${this.#submit}>
        <label>Article <input name="sku" placeholder="SKU" maxlength="200" /></label>
        <label>Category <input name="category" maxlength="200" /></label>
        <label>Discount, % <input name="discountPercent" type="number" min="0" max="100" step="any" /></label>
        <label>By <select name="channel">${options(CHANNELS, 'EMAIL')}</select></label>
        <button ?disabled=${this.#decision.isOpen}>May we?</button>
      </form>
      ${
        this.#isAsked
          ? answered(this.#decision, ({ customer }) => customer && verdict(customer.offerDecision))
          : nothing
      }`;
  }

  close() {
    this.#decision.close();
  }

  #submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const fields = Object.fromEntries([...form].filter(([, value]) => value !== ''));
    const { discountPercent } = fields;
    const offer = discountPercent
      ? { ...fields, discountPercent: Number(discountPercent) }
      : fields;
    this.#isAsked = true;
    void this.#decision.ask({ id: this.#id, offer });
  };
}

/** @param {Decision} decision */
function verdict({ allowed, reasons, notes, complete, freshness }) {
  return html`<div role="status">
    <p class=${allowed ? 'done' : 'failure'}>${allowed ? 'Yes: nothing speaks against it.' : 'No.'}</p>
    <ul>${reasons.map(({ message }) => html`<li>${message}</li>`)}</ul>
    ${trouble(freshness, complete)} ${notes.map((note) => html`<p class="hint">${note}</p>`)}
  </div>`;
}

import { html, nothing } from 'lit-html';
import { CHANNELS } from '../app/channels.js';
import { PURPOSES } from '../app/purposes.js';
import { day } from '../elements/day.js';
import { listed } from '../elements/listed.js';
import { options } from '../elements/options.js';
import { outcome } from '../elements/outcome.js';
import { statusBadge } from '../elements/statusBadge.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { words } from '../elements/words.js';
import { Deed } from '../gateway/Deed.js';
import { CustomerPart } from './CustomerPart.js';

/** @import { App } from '../app/App.js' */
/** @import { Rereadable } from '../elements/trouble.js' */
/** @import { DashboardConsentMutation, DashboardConsentsQuery } from '../../src/generated/dashboard.js' */

const CONSENTS = /* GraphQL */ `
  query DashboardConsents($id: ID!) {
    customer(by: { id: $id }) {
      effectiveConsents {
        rows { channel purpose status permits decidedBy { id source decidedAt evidence } }
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

const RECORD = /* GraphQL */ `
  mutation DashboardConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      __typename
      ... on RecordConsentSuccess { propagation { source state } }
      ... on UserError { message }
    }
  }
`;

/** @typedef {NonNullable<DashboardConsentsQuery['customer']>['effectiveConsents']} Consents */

/** What the person allows and forbids, and recording what they decide. */
export class ConsentsPart {
  #id;
  /** @type {CustomerPart<DashboardConsentsQuery>} */
  #consents;
  /** @type {Deed<DashboardConsentMutation>} */
  #decision;

  /**
   * @param {App} app
   * @param {string} id
   */
  constructor(app, id) {
    this.#id = id;
    this.#consents = new CustomerPart(app, id, CONSENTS, ({ effectiveConsents }, asked) =>
      consents(effectiveConsents, asked),
    );
    this.#decision = new Deed(app, RECORD, ({ recordConsent }) => recordConsent);
  }

  view() {
    return html`${this.#consents.view()}
      <details class="form">
        <summary>Record a decision</summary>
        <form @submit=${this.#submit}>
          <label>Channel <select name="channel">${options(CHANNELS, 'EMAIL')}</select></label>
          <label>Purpose <select name="purpose">${options(PURPOSES, 'MARKETING')}</select></label>
          <label>Decision <select name="status">
            <option value="REVOKED">Forbids it</option>
            <option value="GRANTED">Allows it</option>
          </select></label>
          <label class="wide">What shows it <textarea name="evidence" required maxlength="5000"></textarea></label>
          <button ?disabled=${this.#decision.isOpen}>Record it</button>
          ${outcome(this.#decision.outcome)}
        </form>
      </details>`;
  }

  /** Reads anew what holds. */
  read() {
    this.#consents.read();
  }

  close() {
    this.#consents.close();
  }

  #submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const input = { customerId: this.#id, ...Object.fromEntries(new FormData(form)) };
    if (!(await this.#decision.do(input, 'It is recorded, and counts from now on.'))) return;
    form.reset();
    this.#consents.read();
  };
}

/**
 * @param {Consents} consents
 * @param {Rereadable} asked
 */
function consents({ rows, complete, freshness }, asked) {
  return html`${trouble(freshness, complete, asked)}
  ${listed(rows, complete, table, 'Nothing was decided: nothing is permitted that needs consent.')}`;
}

/** @param {NonNullable<Consents['rows']>} rows */
function table(rows) {
  return html`<table>
    <thead><tr><th>Channel</th><th>Purpose</th><th>Decision</th></tr></thead>
    <tbody>
      ${rows.map(
        ({ channel, purpose, status, permits, decidedBy }) => html`<tr>
          <td>${words(channel)}</td>
          <td>${words(purpose)}</td>
          <td title=${decidedBy.evidence ?? nothing}>
            ${statusBadge(status)}
            ${permits || status !== 'GRANTED' ? nothing : html`<b>not to be used while sources are missing</b>`}
            <small>${decidedBy.source}${decidedBy.decidedAt ? html`, ${day(decidedBy.decidedAt)}` : nothing}</small>
          </td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

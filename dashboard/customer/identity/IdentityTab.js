import { html, nothing } from 'lit-html';
import { answered } from '../../elements/answered.js';
import { day } from '../../elements/day.js';
import { Question } from '../../gateway/Question.js';
import { IdentityHistory } from './IdentityHistory.js';
import { identifierRows } from './identifierRows.js';
import { WhyLinked } from './WhyLinked.js';

/** @import { App } from '../../app/App.js' */
/** @import { DashboardRecordsQuery } from '../../../src/generated/dashboard.js' */

const RECORDS = /* GraphQL */ `
  query DashboardRecords($id: ID!) {
    customer(by: { id: $id }) {
      records { source recordId linkedAt linkedBy }
      identifiers { type value source firstSeenAt }
      formerIds
    }
  }
`;

/** @typedef {NonNullable<DashboardRecordsQuery['customer']>} Known */

/** Which records are taken for this person, why, and what was decided about it. */
export class IdentityTab {
  #id;
  /** @type {Question<DashboardRecordsQuery>} */
  #known;
  #why;
  #history;

  /**
   * @param {App} app
   * @param {string} id
   * @param {() => void} onChange called once records were taken apart
   */
  constructor(app, id, onChange) {
    this.#id = id;
    this.#known = new Question(app, RECORDS);
    this.#why = new WhyLinked(app);
    this.#history = new IdentityHistory(app, id, () => {
      this.#readAgain();
      onChange();
    });
    void this.#known.ask({ id });
  }

  view() {
    return html`${answered(this.#known, ({ customer }) => customer && this.#records(customer))}
    ${this.#history.view()}`;
  }

  close() {
    for (const part of [this.#known, this.#why, this.#history]) part.close();
  }

  #readAgain() {
    void this.#known.ask({ id: this.#id });
    this.#history.read();
  }

  /** @param {Known} known */
  #records({ records, identifiers, formerIds }) {
    const [first, ...others] = records;
    return html`
      <h2>Records</h2>
      <table>
        <thead>
          <tr><th>Source</th><th>Record</th><th>Linked</th><th>By</th><th>Grounds</th></tr>
        </thead>
        <tbody>
          ${first ? this.#record(first, undefined) : nothing}
          ${others.map((record) => this.#record(record, first))}
        </tbody>
      </table>
      ${this.#why.view()} ${identifierRows(identifiers)}
      ${
        formerIds.length === 0
          ? nothing
          : html`<p class="hint">Formerly also ${formerIds.join(', ')}.</p>`
      }
    `;
  }

  /**
   * @param {Known['records'][number]} record
   * @param {Known['records'][number] | undefined} first the one that it is taken for
   */
  #record(record, first) {
    return html`<tr>
      <td>${record.source}</td>
      <td><code>${record.recordId}</code></td>
      <td>${day(record.linkedAt)}</td>
      <td>${record.linkedBy}</td>
      <td>
        ${
          first
            ? html`<button class="quiet" aria-label="Why? ${record.source} ${record.recordId}" @click=${() => this.#why.ask(first, record)}>Why?</button>`
            : nothing
        }
      </td>
    </tr>`;
  }
}

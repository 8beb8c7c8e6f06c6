import { html, nothing } from 'lit-html';
import { answered } from '../elements/answered.js';
import { computing } from '../elements/computing.js';
import { listed } from '../elements/listed.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { Report } from '../gateway/Report.js';
import { dueRows } from './dueRows.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardDueQuery } from '../../src/generated/dashboard.js' */

const DUE = /* GraphQL */ `
  query DashboardDue($intervention: ID!) {
    dueInterventions(intervention: $intervention, first: 20) {
      nodes { customer { id profile { displayName } } since reason }
      pageInfo { hasNextPage }
      complete
      progress { done total }
      freshness { ...DashboardTrouble }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** Who is due for an intervention: the first of them. */
export class DuePart {
  /** @type {Report<DashboardDueQuery>} */
  #due;

  /**
   * @param {App} app
   * @param {string} intervention
   */
  constructor(app, intervention) {
    this.#due = new Report(
      app,
      DUE,
      (/** @type {DashboardDueQuery} */ data) => data.dueInterventions.progress,
    );
    void this.#due.read({ intervention });
  }

  view() {
    return html`<h3>Who is due now</h3>
      ${answered(this.#due.question, ({ dueInterventions }) => due(dueInterventions))}`;
  }

  close() {
    this.#due.close();
  }
}

/** @param {DashboardDueQuery['dueInterventions']} list */
function due({ nodes, pageInfo, complete, progress, freshness }) {
  if (progress) return computing(progress);
  return html`${trouble(freshness, complete || pageInfo.hasNextPage)}
  ${listed(nodes, complete, dueRows, 'Nobody.')}
  ${pageInfo.hasNextPage ? html`<p class="hint">There are more than these.</p>` : nothing}`;
}

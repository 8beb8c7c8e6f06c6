import { html, nothing } from 'lit-html';
import { answered } from '../elements/answered.js';
import { computing } from '../elements/computing.js';
import { listed } from '../elements/listed.js';
import { moment } from '../elements/moment.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { typeWords } from '../elements/typeWords.js';
import { Question } from '../gateway/Question.js';
import { Report } from '../gateway/Report.js';
import { keptApart } from './keptApart.js';
import { qualityRows } from './qualityRows.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardKeptApartQuery, DashboardQualityQuery } from '../../src/generated/dashboard.js' */

const QUALITY = /* GraphQL */ `
  query DashboardQuality {
    dataQualityReport {
      rows { source attribute records filled invalid conflicting }
      conflicts { attribute customers }
      customers
      complete
      computedAt
      progress { done total }
      freshness { ...DashboardTrouble }
    }
  }
  ${TROUBLE_FIELDS}
`;

const KEPT_APART = /* GraphQL */ `
  query DashboardKeptApart {
    identityReport {
      asOf
      recordCount
      customerCount
      sharedValueCount
      sharedValues(first: 10) { rule identifierType key records people }
      contradictionCount
      contradictions(first: 10) { rule about records { source recordId } }
      capsReachedCount
      capsReached(first: 10) { rule about records { source recordId } }
    }
  }
`;

/** How good the profiles of each source are, and what kept records from being linked. */
export class DataPage {
  title = 'Data';
  /** @type {Report<DashboardQualityQuery>} */
  #quality;
  /** @type {Question<DashboardKeptApartQuery>} */
  #keptApart;

  /** @param {App} app */
  constructor(app) {
    this.#quality = new Report(
      app,
      QUALITY,
      (/** @type {DashboardQualityQuery} */ data) => data.dataQualityReport.progress,
    );
    this.#keptApart = new Question(app, KEPT_APART);
    void this.#quality.read({});
    void this.#keptApart.ask({});
  }

  view() {
    return html`<h1>How good the data is</h1>
      ${answered(this.#quality.question, ({ dataQualityReport }) => quality(dataQualityReport))}
      <h2>What was kept apart</h2>
      ${answered(this.#keptApart, ({ identityReport }) => keptApart(identityReport))}`;
  }

  close() {
    this.#quality.close();
    this.#keptApart.close();
  }
}

/** @param {DashboardQualityQuery['dataQualityReport']} report */
function quality({ rows, conflicts, customers, complete, computedAt, progress, freshness }) {
  if (progress) return computing(progress);
  return html`
    ${trouble(freshness, complete)} ${listed(rows, complete, qualityRows, 'There are no profiles.')}
    ${
      customers === null
        ? nothing
        : html`<p>
            Of ${customers} customers, records say different things about
            ${conflicts?.map(({ attribute, customers: count }) => `${typeWords(attribute).toLowerCase()} of ${count}`).join(', ') || 'nobody'}.
          </p>`
    }
    ${computedAt ? html`<p class="hint">As of ${moment(computedAt)}</p>` : nothing}
  `;
}

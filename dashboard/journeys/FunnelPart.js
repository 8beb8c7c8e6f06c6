import { html, nothing } from 'lit-html';
import { answered } from '../elements/answered.js';
import { computing } from '../elements/computing.js';
import { listed } from '../elements/listed.js';
import { moment } from '../elements/moment.js';
import { ReportDays } from '../elements/ReportDays.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { Report } from '../gateway/Report.js';
import { funnelRows } from './funnelRows.js';
import { lostRows } from './lostRows.js';
import { wayRows } from './wayRows.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardJourneyReportQuery } from '../../src/generated/dashboard.js' */

const REPORT = /* GraphQL */ `
  query DashboardJourneyReport($journey: ID!, $from: DateTime!, $to: DateTime!) {
    journeyReport(journey: $journey, from: $from, to: $to) {
      entered
      completed
      underWay
      stages { name reached share medianSecondsFromPrevious channels { channel share } }
      commonPaths { stages { name channel } customers }
      dropOffs { afterStage customers share }
      complete
      computedAt
      progress { done total }
      freshness { ...DashboardTrouble }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** How far those get who enter a journey. */
export class FunnelPart {
  /** @type {Report<DashboardJourneyReportQuery>} */
  #report;
  #journey;
  #days;

  /**
   * @param {App} app
   * @param {string} journey
   * @param {URLSearchParams} choices
   */
  constructor(app, journey, choices) {
    this.#journey = journey;
    this.#days = new ReportDays(app, choices, () => this.#read());
    this.#report = new Report(
      app,
      REPORT,
      (/** @type {DashboardJourneyReportQuery} */ data) => data.journeyReport.progress,
    );
    this.#read();
  }

  view() {
    return html`${this.#days.view('Who entered within')}
      ${answered(this.#report.question, ({ journeyReport }) => funnel(journeyReport))}`;
  }

  close() {
    this.#report.close();
  }

  #read() {
    void this.#report.read({ journey: this.#journey, ...this.#days.window });
  }
}

/** @param {DashboardJourneyReportQuery['journeyReport']} report */
function funnel(report) {
  const { entered, completed, underWay, stages, commonPaths, dropOffs } = report;
  const { complete, computedAt, progress, freshness } = report;
  if (progress) return computing(progress);
  return html`
    ${trouble(freshness, complete)}
    ${
      entered === null
        ? nothing
        : html`<p><b>${entered}</b> entered, <b>${completed}</b> completed it, <b>${underWay}</b> are on the way.</p>`
    }
    ${listed(entered === 0 ? [] : stages, complete, funnelRows, 'Nobody entered it then.')}
    <div class="pair">
      ${commonPaths && commonPaths.length > 0 ? html`<div><h2>The commonest ways</h2>${wayRows(commonPaths)}</div>` : nothing}
      ${dropOffs && dropOffs.length > 0 ? html`<div><h2>Where they got no further</h2>${lostRows(dropOffs)}</div>` : nothing}
    </div>
    ${computedAt ? html`<p class="hint">As of ${moment(computedAt)}</p>` : nothing}
  `;
}

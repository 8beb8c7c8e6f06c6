import { html, nothing } from 'lit-html';
import { answered } from '../elements/answered.js';
import { computing } from '../elements/computing.js';
import { moment } from '../elements/moment.js';
import { share } from '../elements/share.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { Report } from '../gateway/Report.js';
import { groupRows } from './groupRows.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardEffectQuery } from '../../src/generated/dashboard.js' */

const EFFECT = /* GraphQL */ `
  query DashboardEffect($intervention: ID!) {
    interventionReport(intervention: $intervention) {
      treated { customers converted notYetKnown unknown rate }
      control { customers converted notYetKnown unknown rate }
      uplift { absolute relative confidence95 { low high } pValue }
      enoughData
      sampleRatioMismatch { suspected }
      contaminated
      complete
      computedAt
      progress { done total }
      freshness { ...DashboardTrouble }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** What an intervention brings about, measured against who was left alone. */
export class EffectPart {
  /** @type {Report<DashboardEffectQuery>} */
  #report;

  /**
   * @param {App} app
   * @param {string} intervention
   */
  constructor(app, intervention) {
    this.#report = new Report(
      app,
      EFFECT,
      (/** @type {DashboardEffectQuery} */ data) => data.interventionReport.progress,
    );
    void this.#report.read({ intervention });
  }

  view() {
    return answered(this.#report.question, ({ interventionReport }) => effect(interventionReport));
  }

  close() {
    this.#report.close();
  }
}

/** @param {DashboardEffectQuery['interventionReport']} report */
function effect(report) {
  const { treated, control, progress, freshness, complete, computedAt } = report;
  if (progress) return computing(progress);
  if (treated === null || control === null) {
    return html`${trouble(freshness, complete)}<p class="unknown">Unknown: no source of it could be read.</p>`;
  }
  if (treated.customers + control.customers === 0) {
    return html`<p class="none">Nobody is enrolled.</p>`;
  }
  return html`${trouble(freshness, complete)} ${groupRows(treated, control)} ${verdict(report)}
  ${computedAt ? html`<p class="hint">As of ${moment(computedAt)}</p>` : nothing}`;
}

/** @param {DashboardEffectQuery['interventionReport']} report */
function verdict({ uplift, enoughData, sampleRatioMismatch, contaminated }) {
  return html`
    ${
      sampleRatioMismatch?.suspected
        ? html`<p class="failure">The groups do not have the sizes that they were to have: something went wrong with the enrolment.</p>`
        : nothing
    }
    ${
      uplift === null || !enoughData
        ? html`<p class="unknown">Too few outcomes are known to tell an effect.</p>`
        : html`<p>
            Effect: <b>${points(uplift.absolute)}</b>, between ${points(uplift.confidence95.low)} and
            ${points(uplift.confidence95.high)} with 95 % confidence${
              uplift.relative === null
                ? nothing
                : html`; ${share(uplift.relative)} of what the others reach`
            }.
            <small>p = ${uplift.pValue.toPrecision(2)}</small>
          </p>`
    }
    ${contaminated ? html`<p class="hint">${contaminated} were in both groups, by merges or partings.</p>` : nothing}
  `;
}

/**
 * A difference of shares.
 * @param {number} difference
 */
function points(difference) {
  return `${difference > 0 ? '+' : ''}${(difference * 100).toFixed(1)} points`;
}

import { html, nothing } from 'lit-html';
import { answered } from '../elements/answered.js';
import { computing } from '../elements/computing.js';
import { listed } from '../elements/listed.js';
import { moment } from '../elements/moment.js';
import { ReportDays } from '../elements/ReportDays.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { Report } from '../gateway/Report.js';
import { channelRows } from './channelRows.js';
import { parityRows } from './parityRows.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardChannelsQuery } from '../../src/generated/dashboard.js' */

const CHANNELS = /* GraphQL */ `
  query DashboardChannels($from: DateTime!, $to: DateTime!) {
    channelReport(from: $from, to: $to) {
      rows {
        channel
        purpose
        conversations
        firstResponseSeconds { p50 p90 }
        resolutionSeconds { p50 p90 }
        resolvedShare
        movedToOtherChannelShare
        satisfaction { mean answers }
      }
      parity { purpose metric best { channel value } worst { channel value } ratio enoughData }
      complete
      computedAt
      progress { done total }
      freshness { ...DashboardTrouble }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** How well each channel serves each purpose. */
export class ChannelsPage {
  title = 'Channels';
  /** @type {Report<DashboardChannelsQuery>} */
  #report;
  #days;

  /**
   * @param {App} app
   * @param {URLSearchParams} choices
   */
  constructor(app, choices) {
    this.#days = new ReportDays(app, choices, () => this.#read());
    this.#report = new Report(
      app,
      CHANNELS,
      (/** @type {DashboardChannelsQuery} */ data) => data.channelReport.progress,
    );
    this.#read();
  }

  view() {
    return html`<h1>Channels side by side</h1>
      ${this.#days.view('Conversations that began within')}
      ${answered(this.#report.question, ({ channelReport }) => report(channelReport))}`;
  }

  close() {
    this.#report.close();
  }

  #read() {
    void this.#report.read(this.#days.window);
  }
}

/** @param {DashboardChannelsQuery['channelReport']} report */
function report({ rows, parity, complete, computedAt, progress, freshness }) {
  return html`
    ${progress ? computing(progress) : trouble(freshness, complete)}
    ${progress && rows === null ? nothing : listed(rows, complete, channelRows, 'No conversation began then.')}
    ${parity ? html`<h2>Whether channels serve alike</h2>${parityRows(parity)}` : nothing}
    ${computedAt ? html`<p class="hint">As of ${moment(computedAt)}</p>` : nothing}
  `;
}

import { html } from 'lit-html';
import { channelBadge } from '../elements/channelBadge.js';
import { duration } from '../elements/duration.js';
import { share } from '../elements/share.js';
/** @import { DashboardJourneyReportQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardJourneyReportQuery['journeyReport']['stages']>[number]} Stage */

/**
 * How many reached each stage, how soon, and through which channels.
 * @param {readonly Stage[]} stages
 */
export function funnelRows(stages) {
  return html`<table>
    <thead>
      <tr>
        <th>Stage</th><th class="number">Reached by</th><th>Of those who entered</th><th class="number">After the stage before</th>
        <th>Through</th>
      </tr>
    </thead>
    <tbody>${stages.map(stageRow)}</tbody>
  </table>`;
}

/** @param {Stage} stage */
function stageRow({ name, reached, share: part, medianSecondsFromPrevious, channels }) {
  return html`<tr>
    <td>${name}</td>
    <td class="number">${reached}</td>
    <td>${
      part === null
        ? '–'
        : html`<meter value=${part} aria-label="Share of those who entered"></meter> ${share(part)}`
    }</td>
    <td class="number">${medianSecondsFromPrevious === null ? '–' : duration(medianSecondsFromPrevious)}</td>
    <td>${channels.map((one) => html`${channelBadge(one.channel)} <small>${share(one.share)}</small> `)}</td>
  </tr>`;
}

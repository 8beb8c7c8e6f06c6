import { html } from 'lit-html';
import { share } from '../elements/share.js';
/** @import { DashboardJourneyReportQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardJourneyReportQuery['journeyReport']['dropOffs']>[number]} DropOff */

/**
 * After which stages customers got no further.
 * @param {readonly DropOff[]} dropOffs
 */
export function lostRows(dropOffs) {
  return html`<table>
    <thead>
      <tr><th>After</th><th class="number">Customers</th><th class="number">Of those who reached it</th></tr>
    </thead>
    <tbody>
      ${dropOffs.map(
        ({ afterStage, customers, share: part }) => html`<tr>
          <td>${afterStage}</td>
          <td class="number">${customers}</td>
          <td class="number">${share(part)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

import { html } from 'lit-html';
import { words } from '../elements/words.js';
/** @import { DashboardJourneyReportQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardJourneyReportQuery['journeyReport']['commonPaths']>[number]} Way */

/**
 * Ways through a journey, and how many went them.
 * @param {readonly Way[]} ways
 */
export function wayRows(ways) {
  return html`<table>
    <thead>
      <tr><th>Way</th><th class="number">Customers</th></tr>
    </thead>
    <tbody>${ways.map(wayRow)}</tbody>
  </table>`;
}

/** @param {Way} way */
function wayRow({ stages, customers }) {
  const steps = stages.map(({ name, channel }) =>
    channel === null ? name : `${name} (${words(channel)})`,
  );
  return html`<tr><td>${steps.join(' → ')}</td><td class="number">${customers}</td></tr>`;
}

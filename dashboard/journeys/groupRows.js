import { html } from 'lit-html';
import { share } from '../elements/share.js';
/** @import { DashboardEffectQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardEffectQuery['interventionReport']['treated']>} Group */

/**
 * What became of both groups.
 * @param {Group} treated
 * @param {Group} control
 */
export function groupRows(treated, control) {
  return html`<table>
    <thead>
      <tr>
        <th>Group</th><th class="number">Customers</th><th class="number">Reached the outcome</th><th class="number">Share</th><th class="number">Not over yet</th>
        <th class="number">Unknown</th>
      </tr>
    </thead>
    <tbody>${groupRow('Treated', treated)}${groupRow('Left alone', control)}</tbody>
  </table>`;
}

/**
 * @param {string} name
 * @param {Group} group
 */
function groupRow(name, { customers, converted, rate, notYetKnown, unknown }) {
  return html`<tr>
    <td>${name}</td>
    <td class="number">${customers}</td>
    <td class="number">${converted}</td>
    <td class="number">${rate === null ? '–' : share(rate)}</td>
    <td class="number">${notYetKnown}</td>
    <td class="number">${unknown}</td>
  </tr>`;
}

import { html } from 'lit-html';
import { share } from '../elements/share.js';
import { typeWords } from '../elements/typeWords.js';
/** @import { DashboardQualityQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardQualityQuery['dataQualityReport']['rows']>[number]} Row */

/**
 * How good the values of each attribute are in each source.
 * @param {readonly Row[]} rows
 */
export function qualityRows(rows) {
  return html`<table>
    <thead>
      <tr>
        <th>Source</th><th>Attribute</th><th class="number">Records</th><th class="number">Filled</th><th class="number">Cannot be right</th>
        <th class="number">Lost to another</th>
      </tr>
    </thead>
    <tbody>${rows.map(qualityRow)}</tbody>
  </table>`;
}

/** @param {Row} row */
function qualityRow({ source, attribute, records, filled, invalid, conflicting }) {
  return html`<tr>
    <td>${source}</td>
    <td>${typeWords(attribute)}</td>
    <td class="number">${records}</td>
    <td class="number">${records === 0 ? '–' : share(filled / records)}</td>
    <td class="number">${invalid}</td>
    <td class="number">${conflicting}</td>
  </tr>`;
}

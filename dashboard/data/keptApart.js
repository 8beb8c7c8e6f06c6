import { html } from 'lit-html';
import { listed } from '../elements/listed.js';
import { moment } from '../elements/moment.js';
import { words } from '../elements/words.js';
/** @import { DashboardKeptApartQuery } from '../../src/generated/dashboard.js' */

/** @typedef {DashboardKeptApartQuery['identityReport']} IdentityReport */

/**
 * What stood against links when everything was linked last.
 * @param {IdentityReport} report
 */
export function keptApart(report) {
  const { asOf, recordCount, customerCount } = report;
  if (asOf === null) {
    return html`<p class="unknown">Unknown: nothing was linked by <code>rotunda sync</code> so far.</p>`;
  }
  return html`
    <p>${recordCount} records came to ${customerCount} customers on ${moment(asOf)}.</p>
    <h3>Values that too many share: ${report.sharedValueCount}</h3>
    ${listed(report.sharedValues, true, sharedValues)}
    <h3>Records that agree and contradict each other: ${report.contradictionCount}</h3>
    ${listed(report.contradictions, true, pairs)}
    <h3>Customers that would have grown too large: ${report.capsReachedCount}</h3>
    ${listed(report.capsReached, true, pairs)}
  `;
}

/** @param {IdentityReport['sharedValues']} values */
function sharedValues(values) {
  return html`<ul>
    ${values.map(
      ({ rule, identifierType, key, records, people }) => html`<li>
        ${identifierType ? words(identifierType) : rule} ${key ? html`<code>${key}</code>` : ''}:
        ${records} records, ${people} people
      </li>`,
    )}
  </ul>`;
}

/** @param {IdentityReport['contradictions']} pairs */
function pairs(pairs) {
  return html`<ul>
    ${pairs.map(
      ({ rule, about, records }) => html`<li>
        ${records.map(({ source, recordId }) => `${source} ${recordId}`).join(' and ')}: ${rule},
        kept apart by ${words(about)}
      </li>`,
    )}
  </ul>`;
}

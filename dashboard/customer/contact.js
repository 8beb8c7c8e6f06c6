import { html, nothing } from 'lit-html';
import { listed } from '../elements/listed.js';
import { trouble } from '../elements/trouble.js';
import { typeWords } from '../elements/typeWords.js';

/** @import { Rereadable } from '../elements/trouble.js' */
/** @import { DashboardCustomerQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardCustomerQuery['customer']>['profile']} Profile */

/**
 * How the person is reached, and where each value comes from.
 * @param {Profile} profile
 * @param {Rereadable} asked
 */
export function contact(
  { emails, phones, addresses, provenance, dataQuality, complete, freshness },
  asked,
) {
  const contested = new Set(dataQuality.conflicts.map(({ attribute }) => attribute));
  const chosen = provenance.filter(({ rule }) => rule !== 'union');
  return html`
    ${trouble(freshness, complete, asked)}
    <h3>E-mail addresses</h3>
    ${listed(emails, complete, points)}
    <h3>Telephone numbers</h3>
    ${listed(phones, complete, points)}
    <h3>Addresses</h3>
    ${listed(addresses, complete, (all) => html`<ul>${all.map(address)}</ul>`)}
    <details>
      <summary>
        Where values come from${contested.size > 0 ? html` <span class="badge tone-open">${contested.size} in conflict</span>` : nothing}
      </summary>
      <dl class="origins">
        ${chosen.map(
          ({ attribute, value, source, rule, alternatives }) => html`
            <dt>${typeWords(attribute)}</dt>
            <dd>
              ${value} <small>${source}, by ${rule}</small>
              ${alternatives.map(
                (other) => html`<br /><small>${other.source} says ${other.value}</small>`,
              )}
            </dd>
          `,
        )}
      </dl>
      ${dataQuality.invalidValues.map(
        ({ attribute, source, value, expected }) =>
          html`<p class="hint">
            ${typeWords(attribute)} of ${source}${value === null ? '' : ` (${value})`} is none: ${expected}
          </p>`,
      )}
    </details>
  `;
}

/** @param {Profile['emails']} points */
function points(points) {
  return html`<ul>
    ${points.map(({ value, source }) => html`<li>${value} <small>${source}</small></li>`)}
  </ul>`;
}

/** @param {Profile['addresses'][number]} address */
function address({ line1, line2, postalCode, city, region, country }) {
  const place = [postalCode, city].filter(Boolean).join(' ');
  return html`<li>${[line1, line2, place, region, country].filter(Boolean).join(', ')}</li>`;
}

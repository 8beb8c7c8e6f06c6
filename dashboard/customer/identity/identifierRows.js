import { html } from 'lit-html';
import { day } from '../../elements/day.js';
import { words } from '../../elements/words.js';
/** @import { DashboardRecordsQuery } from '../../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardRecordsQuery['customer']>['identifiers'][number]} Identifier */

/**
 * The values that point at the person, each with the sources that hold it.
 * @param {readonly Identifier[]} identifiers
 */
export function identifierRows(identifiers) {
  if (identifiers.length === 0) return html`<h2>Identifiers</h2><p class="none">None.</p>`;
  /** @type {Map<string, Identifier[]>} */
  const byValue = new Map();
  for (const one of identifiers) {
    const key = `${one.type} ${one.value}`;
    byValue.set(key, [...(byValue.get(key) ?? []), one]);
  }
  return html`<h2>Identifiers</h2>
    <table>
      <thead>
        <tr><th>Type</th><th>Value</th><th>Sources</th><th>First seen</th></tr>
      </thead>
      <tbody>
        ${[...byValue.values()].map(identifierRow)}
      </tbody>
    </table>`;
}

/** @param {readonly Identifier[]} alike of one type and value */
function identifierRow(alike) {
  const [first] = alike.toSorted((a, b) => a.firstSeenAt.localeCompare(b.firstSeenAt));
  return html`<tr>
    <td>${words(first?.type)}</td>
    <td>${first?.value}</td>
    <td>${[...new Set(alike.map(({ source }) => source))].join(', ')}</td>
    <td>${day(first?.firstSeenAt)}</td>
  </tr>`;
}

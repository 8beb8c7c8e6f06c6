import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { customerLink } from '../elements/customerLink.js';
/** @import { Trouble } from '../elements/trouble.js' */

/**
 * @typedef {{
 *   readonly id: string,
 *   readonly profile: {
 *     readonly displayName: string | null,
 *     readonly primaryEmail: string | null,
 *     readonly primaryPhone: string | null,
 *     readonly complete: boolean,
 *     readonly freshness: readonly Trouble[],
 *   },
 * }} CustomerRow
 */

/**
 * A table of customers, each with a way to what is known of them.
 * @param {readonly CustomerRow[]} customers
 */
export function customerRows(customers) {
  return html`<table>
    <thead>
      <tr><th>Name</th><th>E-mail address</th><th>Telephone</th></tr>
    </thead>
    <tbody>
      ${repeat(customers, ({ id }) => id, customerRow)}
    </tbody>
  </table>`;
}

/** @param {CustomerRow} customer */
function customerRow({ id, profile }) {
  const missing = profile.freshness
    .filter(({ state }) => state !== 'LIVE' && state !== 'STALE')
    .map(({ source }) => source);
  return html`<tr>
    <td>
      ${customerLink(id, profile.displayName)}
      ${
        missing.length > 0
          ? html`<span class="badge tone-open">incomplete: ${missing.join(', ')}</span>`
          : nothing
      }
    </td>
    <td>${profile.primaryEmail ?? ''}</td>
    <td>${profile.primaryPhone ?? ''}</td>
  </tr>`;
}

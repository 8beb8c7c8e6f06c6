import { html } from 'lit-html';
import { customerLink } from '../elements/customerLink.js';
import { moment } from '../elements/moment.js';
/** @import { DashboardDueQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardDueQuery['dueInterventions']['nodes']>[number]} Due */

/**
 * Customers who are due, each with a way to what is known of them.
 * @param {readonly Due[]} customers
 */
export function dueRows(customers) {
  return html`<table>
    <thead>
      <tr><th>Name</th><th>Since</th><th>Why</th></tr>
    </thead>
    <tbody>
      ${customers.map(
        ({ customer: { id, profile }, since, reason }) => html`<tr>
          <td>${customerLink(id, profile.displayName)}</td>
          <td>${moment(since)}</td>
          <td>${reason}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

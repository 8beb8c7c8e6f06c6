import { html } from 'lit-html';
import { day } from '../elements/day.js';
import { listed } from '../elements/listed.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { CustomerPart } from './CustomerPart.js';

/** @import { App } from '../app/App.js' */
/** @import { Rereadable } from '../elements/trouble.js' */
/** @import { DashboardLoyaltyQuery } from '../../src/generated/dashboard.js' */

const LOYALTY = /* GraphQL */ `
  query DashboardLoyalty($id: ID!) {
    customer(by: { id: $id }) {
      loyaltyAccounts(first: 10) {
        nodes {
          id
          programme
          tier
          pointsBalance
          memberSince
          transactions(first: 5) { nodes { id points reason occurredAt } complete }
        }
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** @typedef {NonNullable<DashboardLoyaltyQuery['customer']>['loyaltyAccounts']} Accounts */

/**
 * The person's loyalty accounts.
 * @param {App} app
 * @param {string} id
 * @returns {CustomerPart<DashboardLoyaltyQuery>}
 */
export function loyaltyPart(app, id) {
  return new CustomerPart(app, id, LOYALTY, ({ loyaltyAccounts }, asked) =>
    accounts(loyaltyAccounts, asked),
  );
}

/**
 * @param {Accounts} accounts
 * @param {Rereadable} asked
 */
function accounts({ nodes, complete, freshness }, asked) {
  return html`${trouble(freshness, complete, asked)}
  ${listed(nodes, complete, (all) => all.map(account), 'No member.')}`;
}

/** @param {NonNullable<Accounts['nodes']>[number]} account */
function account({ programme, tier, pointsBalance, memberSince, transactions }) {
  return html`
    <p>
      <b>${programme ?? 'Programme'}</b> ${tier ?? ''}<br />
      ${pointsBalance === null ? 'Points unknown' : `${pointsBalance} points`}${memberSince ? html`, since ${day(memberSince)}` : ''}
    </p>
    ${listed(
      transactions.nodes,
      transactions.complete,
      (all) => html`<ul>
        ${all.map(
          ({ points, reason, occurredAt }) =>
            html`<li>${day(occurredAt)}: ${points === null ? '?' : signed(points)} ${reason ?? ''}</li>`,
        )}
      </ul>`,
      'No points so far.',
    )}
  `;
}

/** @param {number} points */
function signed(points) {
  return points > 0 ? `+${points}` : String(points);
}

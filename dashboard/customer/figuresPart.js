import { html, nothing } from 'lit-html';
import { ago } from '../elements/ago.js';
import { money } from '../elements/money.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { words } from '../elements/words.js';
import { CustomerPart } from './CustomerPart.js';

/** @import { App } from '../app/App.js' */
/** @import { Rereadable } from '../elements/trouble.js' */
/** @import { DashboardFiguresQuery } from '../../src/generated/dashboard.js' */

const FIGURES = /* GraphQL */ `
  query DashboardFigures($id: ID!) {
    customer(by: { id: $id }) {
      preferredChannel(purpose: SERVICE) { channel reason complete }
      metrics {
        lifetimeValue { amount currency }
        lifetimeValues { amount currency }
        orderCount
        returnCount
        openTicketCount
        lastInteractionAt
        notes
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

/**
 * What the person comes to in figures.
 * @param {App} app
 * @param {string} id
 * @returns {CustomerPart<DashboardFiguresQuery>}
 */
export function figuresPart(app, id) {
  return new CustomerPart(app, id, FIGURES, figures);
}

/**
 * @param {NonNullable<DashboardFiguresQuery['customer']>} customer
 * @param {Rereadable} asked
 */
function figures({ metrics, preferredChannel }, asked) {
  // While not everything could be read, figures are lower bounds.
  const atLeast = (/** @type {unknown} */ value) =>
    metrics.complete || value === undefined ? value : html`at least ${value}`;
  const { lifetimeValue, orderCount, returnCount, openTicketCount, lastInteractionAt } = metrics;
  const values = lifetimeValue ? [lifetimeValue] : metrics.lifetimeValues;
  const never = metrics.complete ? 'never' : undefined;
  const nothingYet = metrics.complete ? 'none' : undefined;
  return html`
    <dl class="figures">
      ${figure('Lifetime value', values?.length === 0 ? nothingYet : atLeast(values?.map(money).join(' + ')))}
      ${figure('Orders', atLeast(orderCount ?? undefined))}
      ${figure('Returns', atLeast(returnCount ?? undefined))}
      ${figure('Open tickets', atLeast(openTicketCount ?? undefined))}
      ${figure('Last met', lastInteractionAt === null ? never : ago(lastInteractionAt))}
      ${
        preferredChannel === null
          ? nothing
          : figure('Asks for service by', words(preferredChannel.channel), preferredChannel.reason)
      }
    </dl>
    ${trouble(metrics.freshness, metrics.complete, asked)}
    ${metrics.notes.map((note) => html`<p class="hint">${note}</p>`)}
  `;
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {string} [why]
 */
function figure(name, value, why) {
  return html`<div title=${why ?? nothing}>
    <dt>${name}</dt>
    <dd>${value ?? html`<span class="unknown">unknown</span>`}</dd>
  </div>`;
}

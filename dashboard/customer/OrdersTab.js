import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { article } from '../elements/article.js';
import { channelBadge } from '../elements/channelBadge.js';
import { day } from '../elements/day.js';
import { money } from '../elements/money.js';
import { paged } from '../elements/paged.js';
import { statusBadge } from '../elements/statusBadge.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { words } from '../elements/words.js';
import { List } from '../gateway/List.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardOrdersQuery, DashboardReturnsQuery } from '../../src/generated/dashboard.js' */

const ORDERS = /* GraphQL */ `
  query DashboardOrders($id: ID!, $after: String) {
    customer(by: { id: $id }) {
      orders(first: 10, after: $after) {
        nodes {
          id
          source
          channel
          platform
          device
          occurredAt
          status
          total { amount currency }
          lines { sku name quantity unitPrice { amount currency } }
          fulfilment { method status location { name } carrier }
        }
        pageInfo { hasNextPage endCursor }
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

const RETURNS = /* GraphQL */ `
  query DashboardReturns($id: ID!, $after: String) {
    customer(by: { id: $id }) {
      returns(first: 10, after: $after) {
        nodes {
          id
          source
          occurredAt
          status
          reason
          refund { amount currency }
          dropOff { name }
          order { id occurredAt source }
        }
        pageInfo { hasNextPage endCursor }
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** @typedef {NonNullable<NonNullable<DashboardOrdersQuery['customer']>['orders']['nodes']>[number]} Order */
/** @typedef {NonNullable<NonNullable<DashboardReturnsQuery['customer']>['returns']['nodes']>[number]} Return */

/** What was bought in whichever channel, and what came back. */
export class OrdersTab {
  /** @type {List<DashboardOrdersQuery, Order>} */
  #orders;
  /** @type {List<DashboardReturnsQuery, Return>} */
  #returns;

  /**
   * @param {App} app
   * @param {string} id
   */
  constructor(app, id) {
    this.#orders = new List(
      app,
      ORDERS,
      (/** @type {DashboardOrdersQuery} */ { customer }) => customer?.orders,
    );
    this.#returns = new List(
      app,
      RETURNS,
      (/** @type {DashboardReturnsQuery} */ { customer }) => customer?.returns,
    );
    void this.#orders.read({ id });
    void this.#returns.read({ id });
  }

  view() {
    return html`
      <h2>Orders</h2>
      ${paged(this.#orders, (all) => repeat(all, ({ id }) => id, orderCard), 'Nothing was bought.')}
      <h2>Returns</h2>
      ${paged(this.#returns, (all) => repeat(all, ({ id }) => id, returnCard), 'Nothing came back.')}
    `;
  }

  close() {
    this.#orders.close();
    this.#returns.close();
  }
}

/** @param {Order} order */
function orderCard({
  source,
  channel,
  platform,
  device,
  occurredAt,
  status,
  total,
  lines,
  fulfilment,
}) {
  return html`<article class="interaction">
    <header>
      ${day(occurredAt)} ${channelBadge(channel, platform)} ${device ? words(device) : nothing}
      ${statusBadge(status)} <b>${total ? money(total) : 'Total unknown'}</b>
    </header>
    <ul>
      ${lines?.map(
        ({ sku, name, quantity, unitPrice }) => html`<li>
          ${article({ sku, name, quantity })} ${unitPrice ? html`<small>${money(unitPrice)} each</small>` : nothing}
        </li>`,
      )}
    </ul>
    <footer>
      ${fulfilment?.method ? `${words(fulfilment.method)} ` : nothing}${
        fulfilment?.location?.name ? `at ${fulfilment.location.name} ` : nothing
      }${fulfilment?.carrier ? `by ${fulfilment.carrier} ` : nothing}in ${source}
    </footer>
  </article>`;
}

/** @param {Return} row */
function returnCard({ source, occurredAt, status, reason, refund, dropOff, order }) {
  return html`<article class="interaction">
    <header>
      ${day(occurredAt)} ${statusBadge(status)} ${reason ?? 'No reason told'}
      ${refund ? html`<b>${money(refund)} back</b>` : nothing}
    </header>
    <footer>
      ${dropOff?.name ? `at ${dropOff.name}, ` : nothing}${
        order ? html`of the order of ${day(order.occurredAt)} in ${order.source}, ` : nothing
      }in ${source}
    </footer>
  </article>`;
}

import { html } from 'lit-html';
import { paths } from '../app/paths.js';
import { paged } from '../elements/paged.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { List } from '../gateway/List.js';
import { customerRows } from './customerRows.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardCustomersQuery, DashboardSearchQuery } from '../../src/generated/dashboard.js' */

const ALL = /* GraphQL */ `
  query DashboardCustomers($after: String) {
    customers(first: 20, after: $after) {
      nodes {
        id
        profile { displayName primaryEmail primaryPhone complete freshness { source state error { code } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const FOUND = /* GraphQL */ `
  query DashboardSearch($text: String!, $after: String) {
    searchCustomers(text: $text, first: 20, after: $after) {
      nodes {
        id
        profile { displayName primaryEmail primaryPhone complete freshness { source state error { code } } }
      }
      pageInfo { hasNextPage endCursor }
      complete
      freshness { ...DashboardTrouble }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** All customers, or those whom a search finds. */
export class CustomersPage {
  #text;
  #list;

  /**
   * @param {App} app
   * @param {string} text what is searched for; empty for everybody
   */
  constructor(app, text) {
    this.#text = text;
    this.title = text === '' ? 'Customers' : `Search: ${text}`;
    if (text === '') {
      this.#list = new List(
        app,
        ALL,
        (/** @type {DashboardCustomersQuery} */ data) => data.customers,
      );
      void this.#list.read({});
    } else {
      this.#list = new List(
        app,
        FOUND,
        (/** @type {DashboardSearchQuery} */ data) => data.searchCustomers,
      );
      void this.#list.read({ text });
    }
  }

  view() {
    return html`
      <search>
        <form class="search" @submit=${this.#search}>
          <input
            name="text"
            type="search"
            aria-label="Name, e-mail address, telephone or customer number"
            placeholder="Name, e-mail address, telephone or customer number"
            maxlength="200"
            .value=${this.#text}
            autofocus
          />
          <button>Search</button>
        </form>
      </search>
      <h1>${this.#text === '' ? 'Customers' : `Who is found for “${this.#text}”`}</h1>
      ${paged(this.#list, customerRows, 'Nobody.')}
    `;
  }

  close() {
    this.#list.close();
  }

  #search = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const text = String(new FormData(form).get('text')).trim();
    location.hash = text === '' ? paths.customers : paths.search(text);
  };
}

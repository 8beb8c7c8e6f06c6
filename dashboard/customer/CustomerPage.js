import { html, nothing } from 'lit-html';
import { paths } from '../app/paths.js';
import { answered } from '../elements/answered.js';
import { day } from '../elements/day.js';
import { panel } from '../elements/panel.js';
import { Question } from '../gateway/Question.js';
import { ConsentsPart } from './ConsentsPart.js';
import { ConversationsTab } from './ConversationsTab.js';
import { figuresPart } from './figuresPart.js';
import { IdentityTab } from './identity/IdentityTab.js';
import { journeysPart } from './journeysPart.js';
import { LiveNews } from './LiveNews.js';
import { loyaltyPart } from './loyaltyPart.js';
import { OfferPart } from './OfferPart.js';
import { OrdersTab } from './OrdersTab.js';
import { profilePart } from './profilePart.js';
import { StoryTab } from './StoryTab.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardCustomerQuery } from '../../src/generated/dashboard.js' */

const CUSTOMER = /* GraphQL */ `
  query DashboardCustomer($id: ID!) {
    customer(by: { id: $id }) {
      id
      partedFrom { customerId at }
      profile { displayName birthDate language complete }
    }
  }
`;

/** Tabs beside the story: each is made when it is first looked at. */
const TABS = { Conversations: ConversationsTab, Orders: OrdersTab, Identity: IdentityTab };

/** @typedef {{ view(): unknown, close(): void }} Part */
/** @typedef {'Story' | keyof typeof TABS} Tab */

/** All that is known of one customer, over every channel. */
export class CustomerPage {
  #app;
  #id;
  /** @type {Question<DashboardCustomerQuery>} */
  #customer;
  /** @type {Readonly<Record<string, Part>>} */
  #panels;
  /** @type {Map<Tab, Part>} */
  #tabs;
  /** @type {Tab} */
  #open = 'Story';
  #figures;
  #news;

  /**
   * @param {App} app
   * @param {string} id current or former
   */
  constructor(app, id) {
    this.#app = app;
    this.#id = id;
    this.#customer = new Question(app, CUSTOMER);
    this.#figures = figuresPart(app, id);
    this.#panels = {
      Contact: profilePart(app, id),
      'What we may do': new ConsentsPart(app, id),
      Loyalty: loyaltyPart(app, id),
      Journeys: journeysPart(app, id),
      'May we offer': new OfferPart(app, id),
    };
    this.#news = new LiveNews(app, id, {
      onNews: () => this.#figures.read(),
      onGap: () => {
        this.#figures.read();
        story.read();
      },
    });
    const story = new StoryTab(app, id, this.#news);
    this.#tabs = new Map([['Story', story]]);
    void this.#customer.ask({ id });
  }

  get title() {
    return this.#customer.data?.customer?.profile.displayName ?? 'Customer';
  }

  view() {
    return answered(this.#customer, ({ customer }) => {
      if (customer === null) {
        return html`<p>Nobody has this id. <a href=${paths.customers}>All customers</a></p>`;
      }
      return html`
        ${this.#head(customer)} ${this.#figures.view()}
        <div class="columns">
          <div>
            <div class="tabs" role="tablist" aria-label="What is shown">
              ${['Story', ...Object.keys(TABS)].map((name) => this.#tabButton(/** @type {Tab} */ (name)))}
            </div>
            <div role="tabpanel" aria-label=${this.#open}>${this.#tabs.get(this.#open)?.view()}</div>
          </div>
          <aside aria-label="The person">${Object.entries(this.#panels).map(([title, part]) => panel(title, part.view()))}</aside>
        </div>
      `;
    });
  }

  close() {
    const parts = [...Object.values(this.#panels), ...this.#tabs.values()];
    for (const part of [this.#customer, this.#figures, this.#news, ...parts]) part.close();
  }

  /** @param {NonNullable<DashboardCustomerQuery['customer']>} customer */
  #head({ id, profile, partedFrom }) {
    return html`
      <h1>${profile.displayName ?? 'No name is known'}</h1>
      <p class="facts">
        ${profile.birthDate ? html`<span>Born ${day(`${profile.birthDate}T12:00:00Z`)}</span>` : nothing}
        ${profile.language ? html`<span>Speaks ${languageName(profile.language)}</span>` : nothing}
        <span>Customer <code>${id}</code></span>
      </p>
      ${
        id === this.#id
          ? nothing
          : html`<p class="hint">
              What was known as <code>${this.#id}</code> was merged into this customer.
            </p>`
      }
      ${partedFrom.map(({ customerId, at }) => parting(customerId, at))}
    `;
  }

  /** @param {Tab} name */
  #tabButton(name) {
    return html`<button
      role="tab"
      aria-selected=${name === this.#open ? 'true' : 'false'}
      @click=${() => this.#choose(name)}
    >
      ${name}
    </button>`;
  }

  /** @param {Tab} name */
  #choose(name) {
    if (name !== 'Story' && !this.#tabs.has(name)) {
      this.#tabs.set(name, new TABS[name](this.#app, this.#id));
    }
    this.#open = name;
    this.#app.redraw();
  }
}

/** @param {string} tag */
function languageName(tag) {
  return new Intl.DisplayNames(undefined, { type: 'language' }).of(tag) ?? tag;
}

/**
 * @param {string | null} customerId
 * @param {string} at
 */
function parting(customerId, at) {
  return html`<p class="hint">
    Parted on ${day(at)} from
    ${customerId === null ? 'others' : html`<a href=${paths.customer(customerId)}>another customer</a>`}:
    what was recorded against the use of a channel before holds here too.
  </p>`;
}

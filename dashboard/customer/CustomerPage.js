import { html, nothing } from 'lit-html';
import { paths } from '../app/paths.js';
import { answered } from '../elements/answered.js';
import { date } from '../elements/date.js';
import { day } from '../elements/day.js';
import { languageName } from '../elements/languageName.js';
import { panel } from '../elements/panel.js';
import { tabs } from '../elements/tabs.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { Question } from '../gateway/Question.js';
import { ConsentsPart } from './ConsentsPart.js';
import { ConversationsTab } from './ConversationsTab.js';
import { contact } from './contact.js';
import { figuresPart } from './figuresPart.js';
import { IdentityTab } from './identity/IdentityTab.js';
import { journeysPart } from './journeysPart.js';
import { LiveNews } from './LiveNews.js';
import { loyaltyPart } from './loyaltyPart.js';
import { OfferPart } from './OfferPart.js';
import { OrdersTab } from './OrdersTab.js';
import { StoryTab } from './StoryTab.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardCustomerQuery } from '../../src/generated/dashboard.js' */

const CUSTOMER = /* GraphQL */ `
  query DashboardCustomer($id: ID!) {
    customer(by: { id: $id }) {
      id
      partedFrom { customerId at }
      profile {
        displayName
        birthDate
        language
        emails { value source }
        phones { value source }
        addresses { line1 line2 city postalCode region country }
        provenance { attribute value source rule alternatives { value source } }
        dataQuality { conflicts { attribute } invalidValues { attribute source value expected } }
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** How long news may take to connect before the story is read without. */
const CONNECTS_MS = 500;

/** Tabs beside the story: each is made when it is first looked at. */
const TABS = { Conversations: ConversationsTab, Orders: OrdersTab, Identity: IdentityTab };
const NAMES = /** @type {readonly Tab[]} */ (['Story', ...Object.keys(TABS)]);

/** @typedef {{ view(): unknown, close(): void }} Part */
/** @typedef {Part & { read(): void }} Panel */
/** @typedef {'Story' | keyof typeof TABS} Tab */

/** All that is known of one customer, over every channel. */
export class CustomerPage {
  #app;
  #id;
  /** @type {Question<DashboardCustomerQuery>} */
  #customer;
  /** @type {Readonly<Record<string, Panel>>} */
  #panels;
  /** @type {Map<Tab, Part>} */
  #tabs;
  /** @type {Tab} */
  #open = 'Story';
  #story;
  #figures;
  #news;
  #offer;
  #hasBegun = false;
  #timer;

  /**
   * @param {App} app
   * @param {string} id current or former
   * @param {URLSearchParams} choices
   */
  constructor(app, id, choices) {
    this.#app = app;
    this.#id = id;
    this.#customer = new Question(app, CUSTOMER);
    this.#figures = figuresPart(app, id);
    this.#panels = {
      'What we may do': new ConsentsPart(app, id),
      Loyalty: loyaltyPart(app, id),
      Journeys: journeysPart(app, id),
    };
    this.#offer = new OfferPart(app, id);
    this.#news = new LiveNews(app, id, {
      onNews: () => this.#figures.read(),
      onGap: () => this.#catchUp(),
    });
    this.#story = new StoryTab(app, id, this.#news, choices);
    this.#tabs = new Map([['Story', this.#story]]);
    const tab = choices.get('tab');
    this.#choose(NAMES.find((name) => name === tab) ?? 'Story');
    void this.#customer.ask({ id });
    for (const panel of Object.values(this.#panels)) panel.read();
    // What is read once news come in leaves no gap between the two.
    this.#timer = setTimeout(() => this.#catchUp(), CONNECTS_MS);
  }

  get title() {
    return this.#customer.data?.customer?.profile.displayName ?? 'Customer';
  }

  view() {
    return answered(this.#customer, ({ customer }) => {
      if (customer === null) {
        if (this.#customer.problems.length > 0) return nothing;
        return html`<h1>Nobody is here</h1>
          <p>Nobody has this id. <a href=${paths.customers}>All customers</a></p>`;
      }
      return html`
        ${this.#head(customer)} ${this.#figures.view()}
        <div class="columns">
          <div>
            ${tabs(NAMES, this.#open, (name) => {
              this.#app.keep({ tab: name === 'Story' ? undefined : name });
              this.#choose(name);
            })}
            ${NAMES.map((name) => this.#tabPanel(name))}
          </div>
          <aside aria-label="The person">
            ${panel('Contact', contact(customer.profile, this.#customer))}
            ${Object.entries(this.#panels).map(([title, part]) => panel(title, part.view()))}
            ${panel('May we offer', this.#offer.view())}
          </aside>
        </div>
      `;
    });
  }

  close() {
    clearTimeout(this.#timer);
    const parts = [...Object.values(this.#panels), ...this.#tabs.values()];
    for (const part of [this.#customer, this.#figures, this.#news, this.#offer, ...parts])
      part.close();
  }

  /** @param {NonNullable<DashboardCustomerQuery['customer']>} customer */
  #head({ id, profile, partedFrom }) {
    return html`
      <h1>${profile.displayName ?? 'No name is known'}</h1>
      <p class="facts">
        ${profile.birthDate ? html`<span>Born ${date(profile.birthDate)}</span>` : nothing}
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

  /**
   * What was looked at stays, with what is typed into it.
   * @param {Tab} name
   */
  #tabPanel(name) {
    return html`<div
      role="tabpanel"
      id="panel-${name}"
      aria-labelledby="tab-${name}"
      ?hidden=${name !== this.#open}
    >
      ${this.#tabs.get(name)?.view()}
    </div>`;
  }

  /** Reads what may have come in unheard: the first time all of it. */
  #catchUp() {
    clearTimeout(this.#timer);
    this.#figures.read();
    if (this.#hasBegun) this.#story.renew();
    else this.#story.read();
    this.#hasBegun = true;
  }

  /** Who the person is has changed: all but what led to it is read anew. */
  #readAgain() {
    void this.#customer.ask({ id: this.#id });
    for (const part of [this.#figures, this.#story, ...Object.values(this.#panels)]) part.read();
    for (const name of /** @type {const} */ (['Conversations', 'Orders'])) {
      this.#tabs.get(name)?.close();
      this.#tabs.delete(name);
    }
  }

  /** @param {Tab} name */
  #choose(name) {
    if (name !== 'Story' && !this.#tabs.has(name)) {
      this.#tabs.set(name, new TABS[name](this.#app, this.#id, () => this.#readAgain()));
    }
    this.#open = name;
    this.#app.redraw();
  }
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

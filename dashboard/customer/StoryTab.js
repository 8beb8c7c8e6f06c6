import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { CHANNELS } from '../app/channels.js';
import { PURPOSES } from '../app/purposes.js';
import { interactionCard } from '../conversation/interactionCard.js';
import { INTERACTION_FIELDS } from '../conversation/interactionFields.js';
import { options } from '../elements/options.js';
import { paged } from '../elements/paged.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { List } from '../gateway/List.js';
import { NoteForm } from './NoteForm.js';

/** @import { App } from '../app/App.js' */
/** @import { LiveNews } from './LiveNews.js' */
/** @import { DashboardInteractionFragment, DashboardStoryQuery } from '../../src/generated/dashboard.js' */

const STORY = /* GraphQL */ `
  query DashboardStory($id: ID!, $filter: TimelineFilter, $after: String) {
    customer(by: { id: $id }) {
      timeline(first: 20, after: $after, filter: $filter) {
        nodes { ...DashboardInteraction }
        pageInfo { hasNextPage endCursor }
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** By what the story is filtered, and what may be chosen. @type {Readonly<Record<string, readonly string[]>>} */
const FILTERS = { channels: CHANNELS, purposes: PURPOSES };

/** All that passed between customer and brand, newest first, and what comes in meanwhile. */
export class StoryTab {
  #app;
  #id;
  /** @type {List<DashboardStoryQuery, DashboardInteractionFragment>} */
  #story;
  #news;
  #note;
  /** @type {Readonly<Record<string, readonly string[]>>} */
  #filter;

  /**
   * @param {App} app
   * @param {string} id
   * @param {LiveNews} news
   * @param {URLSearchParams} choices
   */
  constructor(app, id, news, choices) {
    this.#app = app;
    this.#id = id;
    const chosen = Object.entries(FILTERS).flatMap(([name, values]) => {
      const value = choices.get(name) ?? '';
      return values.includes(value) ? [[name, [value]]] : [];
    });
    this.#filter = Object.fromEntries(chosen);
    this.#story = new List(
      app,
      STORY + INTERACTION_FIELDS,
      (/** @type {DashboardStoryQuery} */ { customer }) => customer?.timeline,
    );
    this.#news = news;
    this.#note = new NoteForm(app, id);
  }

  view() {
    return html`
      <form class="filters" @change=${this.#choose}>
        <label>Channel
          <select name="channels">
            <option value="">All</option>
            ${options(CHANNELS, this.#filter.channels?.[0])}
          </select>
        </label>
        <label>Purpose
          <select name="purposes">
            <option value="">All</option>
            ${options(PURPOSES, this.#filter.purposes?.[0])}
          </select>
        </label>
        ${this.#news.state()}
      </form>
      ${this.#note.view()} ${this.#fresh()} ${paged(this.#story, cards, 'Nothing so far.')}
    `;
  }

  close() {
    this.#story.close();
  }

  /** What came in since the list was read, and is not in it. */
  #fresh() {
    const known = new Set(this.#story.nodes?.map(({ id }) => id));
    const { channels = [], purposes = [] } = this.#filter;
    const fresh = this.#news.interactions.filter(
      ({ id, channel, purpose }) =>
        !known.has(id) &&
        (channels.length === 0 || (channel !== null && channels.includes(channel))) &&
        (purposes.length === 0 || (purpose !== null && purposes.includes(purpose))),
    );
    return fresh.length === 0 ? nothing : html`<div class="fresh">${cards(fresh)}</div>`;
  }

  /** Reads what stands at its beginning by now. */
  renew() {
    void this.#story.renew();
  }

  /** Reads it from its beginning. */
  read() {
    void this.#story.read({ id: this.#id, filter: this.#filter });
  }

  #choose = (/** @type {Event} */ event) => {
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
    this.#filter = Object.fromEntries(chosen.map(([name, value]) => [name, [String(value)]]));
    this.#app.keep(
      Object.fromEntries(Object.keys(FILTERS).map((name) => [name, this.#filter[name]?.[0]])),
    );
    this.read();
  };
}

/** @param {readonly DashboardInteractionFragment[]} interactions */
function cards(interactions) {
  return repeat(interactions, ({ id }) => id, interactionCard);
}

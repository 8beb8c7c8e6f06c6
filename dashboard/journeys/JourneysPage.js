import { html, nothing } from 'lit-html';
import { paths } from '../app/paths.js';
import { answered } from '../elements/answered.js';
import { Question } from '../gateway/Question.js';
import { FunnelPart } from './FunnelPart.js';
import { InterventionPart } from './InterventionPart.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardJourneyListQuery } from '../../src/generated/dashboard.js' */

const JOURNEYS = /* GraphQL */ `
  query DashboardJourneyList {
    journeys { id name }
    interventions { id name holdoutShare journey { id } }
  }
`;

/** How customers pass through a journey, and what the interventions in it bring about. */
export class JourneysPage {
  title = 'Journeys';
  /** @type {Question<DashboardJourneyListQuery>} */
  #list;
  /** @type {(FunnelPart | InterventionPart)[]} */
  #parts = [];
  #app;
  #id;
  #choices;
  #isClosed = false;

  /**
   * @param {App} app
   * @param {string} id of the journey; the first one where it is empty
   * @param {URLSearchParams} choices
   */
  constructor(app, id, choices) {
    this.#app = app;
    this.#id = id;
    this.#choices = choices;
    this.#list = new Question(app, JOURNEYS);
    void this.#read();
  }

  view() {
    return html`<h1>Journeys</h1>
      ${answered(this.#list, ({ journeys }) =>
        journeys.length === 0
          ? html`<p class="none">None is configured.</p>`
          : html`${this.#ways(journeys)}${this.#parts.map((part) => part.view())}`,
      )}`;
  }

  close() {
    this.#isClosed = true;
    this.#list.close();
    for (const part of this.#parts) part.close();
  }

  async #read() {
    const data = await this.#list.ask({});
    if (data === undefined || this.#isClosed) return;
    this.#id ||= data.journeys[0]?.id ?? '';
    if (!data.journeys.some(({ id }) => id === this.#id)) return;
    const steps = data.interventions.filter(({ journey }) => journey.id === this.#id);
    this.#parts = [
      new FunnelPart(this.#app, this.#id, this.#choices),
      ...steps.map((one) => new InterventionPart(this.#app, one)),
    ];
  }

  /** @param {DashboardJourneyListQuery['journeys']} journeys */
  #ways(journeys) {
    return html`<nav class="choices" aria-label="Journeys">
        ${journeys.map(
          ({ id, name }) =>
            html`<a href=${paths.journey(id)} aria-current=${id === this.#id ? 'true' : nothing}>${name}</a>`,
        )}
      </nav>
      ${
        journeys.some(({ id }) => id === this.#id)
          ? nothing
          : html`<p class="unknown">No journey is called “${this.#id}”.</p>`
      }`;
  }
}

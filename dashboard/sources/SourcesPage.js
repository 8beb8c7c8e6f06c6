import { html } from 'lit-html';
import { ago } from '../elements/ago.js';
import { answered } from '../elements/answered.js';
import { statusBadge } from '../elements/statusBadge.js';
import { words } from '../elements/words.js';
import { Question } from '../gateway/Question.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardSourcesQuery } from '../../src/generated/dashboard.js' */

const SOURCES = /* GraphQL */ `
  query DashboardSources {
    sources {
      name
      kind
      datasets
      channels
      state
      lastSuccessAt
      latencyMs { p50 p99 }
      error { code }
    }
  }
`;

const EVERY_MS = 5_000;

/** How the silos are doing, looked at every few seconds. */
export class SourcesPage {
  title = 'Sources';
  /** @type {Question<DashboardSourcesQuery>} */
  #sources;
  #timer;

  /** @param {App} app */
  constructor(app) {
    this.#sources = new Question(app, SOURCES);
    void this.#sources.ask({});
    this.#timer = setInterval(() => this.#look(), EVERY_MS);
  }

  /** Looks again, unless nobody sees it or the last look is still under way. */
  #look() {
    if (!document.hidden && !this.#sources.isOpen) void this.#sources.ask({});
  }

  view() {
    return html`<h1>Sources</h1>
      ${answered(
        this.#sources,
        ({ sources }) => html`<table>
          <thead>
            <tr>
              <th>Source</th><th>Kind</th><th>State</th><th>Holds</th><th>Channels</th>
              <th class="number">Median, ms</th><th class="number">99 %, ms</th><th>Last answer</th>
            </tr>
          </thead>
          <tbody>${sources.map(sourceRow)}</tbody>
        </table>`,
      )}`;
  }

  close() {
    clearInterval(this.#timer);
    this.#sources.close();
  }
}

/** @param {DashboardSourcesQuery['sources'][number]} source */
function sourceRow({ name, kind, datasets, channels, state, lastSuccessAt, latencyMs, error }) {
  return html`<tr>
    <td><b>${name}</b></td>
    <td>${kind}</td>
    <td>${statusBadge(state)} ${error ? html`<small>${words(error.code)}</small>` : ''}</td>
    <td>${datasets.join(', ')}</td>
    <td>${channels.map(words).join(', ')}</td>
    <td class="number">${latencyMs ? Math.round(latencyMs.p50) : ''}</td>
    <td class="number">${latencyMs ? Math.round(latencyMs.p99) : ''}</td>
    <td>${lastSuccessAt ? ago(lastSuccessAt) : 'not yet'}</td>
  </tr>`;
}

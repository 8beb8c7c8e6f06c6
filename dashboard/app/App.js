import { html, nothing, render } from 'lit-html';
import { Gateway } from '../gateway/Gateway.js';
import { pageAt } from './pageAt.js';
import { paths } from './paths.js';
import { tokenForm } from './tokenForm.js';
/** @import { GatewayError } from '../gateway/GatewayError.js' */
/** @import { Page } from './pageAt.js' */

/** The dashboard: which page is open, and drawing it. */
export class App {
  gateway = new Gateway();
  /** @type {Page} */
  #page;
  #root;
  #isDue = false;
  /** @type {string | undefined} Why a token is asked for. */
  #refusal;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#page = pageAt(location.hash, this);
    this.redraw();
  }

  /** Opens what the address leads to now. */
  open() {
    this.#page.close();
    this.#page = pageAt(location.hash, this);
    this.redraw();
  }

  /** Gives up what is under way. */
  close() {
    this.#page.close();
  }

  /** Draws the page, once for all that changes in this turn. */
  redraw() {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      this.#draw();
    });
  }

  /** @param {GatewayError} error */
  onFailure({ code, message }) {
    if (code === 'UNAUTHENTICATED') this.#refusal = message;
  }

  #draw() {
    const { title } = this.#page;
    document.title = `${title} · Rotunda`;
    render(
      html`
        <header class="bar">
          <a class="brand" href=${paths.customers}>Rotunda</a>
          <nav aria-label="Pages">
            <a href=${paths.customers}>Customers</a>
            <a href=${paths.duplicates}>Duplicates</a>
            <a href=${paths.channels}>Channels</a>
            <a href=${paths.data}>Data</a>
            <a href=${paths.sources}>Sources</a>
          </nav>
          ${
            this.gateway.hasToken && this.#refusal === undefined
              ? html`<button class="quiet" @click=${() => this.#enter(undefined)}>Forget token</button>`
              : nothing
          }
        </header>
        <main>
          ${
            this.#refusal === undefined
              ? this.#page.view()
              : tokenForm(this.#refusal, (token) => this.#enter(token))
          }
        </main>
      `,
      this.#root,
    );
  }

  /** @param {string | undefined} token */
  #enter(token) {
    this.gateway.setToken(token);
    this.#refusal = undefined;
    this.open();
  }
}

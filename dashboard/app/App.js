import { html, nothing, render } from 'lit-html';
import { Gateway } from '../gateway/Gateway.js';
import { GatewayError } from '../gateway/GatewayError.js';
import { navigation } from './navigation.js';
import { pageAt } from './pageAt.js';
import { paths } from './paths.js';
import { tokenForm } from './tokenForm.js';
import { withChoices } from './withChoices.js';
/** @import { Page } from './pageAt.js' */

/** The dashboard: which page is open, and drawing it. */
export class App {
  gateway = new Gateway();
  /** @type {Set<() => void>} Who goes on once there is another token. */
  #waiting = new Set();
  /** @type {Page} */
  #page;
  #root;
  /** What of the address the page that is open stands for. */
  #hash = location.hash;
  #isDue = false;
  /** @type {boolean} Whether another page was opened since the last drawing. */
  #isOther = false;
  /** @type {string | undefined} Why a token is asked for. */
  #refusal;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#page = pageAt(location.hash, this);
    this.redraw();
  }

  /** Opens what the address leads to now, unless it is open. */
  follow() {
    if (location.hash !== this.#hash) this.open();
  }

  /**
   * Keeps what is chosen on the page in its address; it is no page of its own on the way back.
   * @param {Readonly<Record<string, string | undefined>>} choices
   */
  keep(choices) {
    this.#hash = withChoices(location.hash, choices);
    history.replaceState(null, '', this.#hash);
  }

  /** Opens anew what the address leads to. */
  open() {
    this.#hash = location.hash;
    this.#page.close();
    this.#page = pageAt(location.hash, this);
    this.#isOther = true;
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

  /**
   * Asks the gateway. Where it lets nobody in any more, the question waits for another token, and
   * the page with all that is typed into it stays as it is.
   * @template T
   * @param {string} query
   * @param {Readonly<Record<string, unknown>>} variables
   * @param {AbortSignal} signal
   * @returns {Promise<{ data: T, problems: GatewayError[] }>}
   */
  async ask(query, variables, signal) {
    const { token } = this.gateway;
    try {
      return await this.gateway.ask(query, variables, signal);
    } catch (error) {
      if (!(error instanceof GatewayError) || error.code !== 'UNAUTHENTICATED') throw error;
      if (token === this.gateway.token) await this.#anotherToken(error.message);
      return this.ask(query, variables, signal);
    }
  }

  /** @param {string} refusal */
  #anotherToken(refusal) {
    this.#refusal = refusal;
    this.redraw();
    return /** @type {Promise<void>} */ (new Promise((resolve) => this.#waiting.add(resolve)));
  }

  #draw() {
    const { title } = this.#page;
    document.title = `${title} · Rotunda`;
    render(
      html`
        <header class="bar">
          <a class="brand" href=${paths.customers}><img src="icon.svg" alt="" width="20" height="20" />Rotunda</a>
          ${navigation(title)}
          ${
            this.gateway.token !== null && this.#refusal === undefined
              ? html`<button class="quiet" @click=${this.#forget}>Forget token</button>`
              : nothing
          }
        </header>
        <main tabindex="-1" aria-label=${title}>
          ${this.#refusal === undefined ? nothing : tokenForm(this.#refusal, this.#enter)}
          <div ?hidden=${this.#refusal !== undefined}>${this.#page.view()}</div>
        </main>
      `,
      this.#root,
    );
    if (this.#isOther) this.#beginAtTop();
  }

  /** Who follows a link goes on with what it led to, unless what they use is still there: a search. */
  #beginAtTop() {
    this.#isOther = false;
    const main = this.#root.querySelector('main');
    if (main?.contains(document.activeElement)) return;
    scrollTo(0, 0);
    main?.focus();
  }

  #enter = (/** @type {string} */ token) => {
    this.gateway.setToken(token);
    this.#refusal = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const goOn of waiting) goOn();
    this.redraw();
  };

  #forget = () => {
    this.gateway.setToken(undefined);
    this.open();
  };
}

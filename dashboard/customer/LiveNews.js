import { html } from 'lit-html';
import { INTERACTION_FIELDS } from '../conversation/interactionFields.js';
import { GatewayError } from '../gateway/GatewayError.js';
import { whenShown } from '../gateway/whenShown.js';
import { whileShown } from '../gateway/whileShown.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardInteractionFragment, DashboardNewsSubscription } from '../../src/generated/dashboard.js' */

const NEWS = /* GraphQL */ `
  subscription DashboardNews($id: ID!, $lastSeen: ID) {
    customerActivity(customerId: $id, lastSeen: $lastSeen) { ...DashboardInteraction }
  }
`;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Whoever is told of news, and that nobody told what came in before this instant.
 * @typedef {{ onNews(): void, onGap(): void }} NewsListener
 */

/** The interactions of a customer that come in while one looks, newest first. */
export class LiveNews {
  /** @type {readonly DashboardInteractionFragment[]} */
  interactions = [];
  #app;
  #id;
  #listener;
  #isLive = false;
  /** @type {string | null} */
  #lastSeen = null;
  #closed = new AbortController();

  /**
   * @param {App} app
   * @param {string} id
   * @param {NewsListener} listener
   */
  constructor(app, id, listener) {
    this.#app = app;
    this.#id = id;
    this.#listener = listener;
    void this.#follow();
  }

  /** Whether news come in now, for people. */
  state() {
    return this.#isLive
      ? html`<span class="live on" title="What happens shows here at once">Live</span>`
      : html`<span class="live" title="What happens now shows when the page is read again"
          >Not live</span
        >`;
  }

  close() {
    this.#closed.abort();
  }

  /** Follows the customer, and begins again where the connection was lost. */
  async #follow() {
    const { signal } = this.#closed;
    let waitMs = FIRST_WAIT_MS;
    while (!signal.aborted) {
      // Of a browser's connections to one host there are six, for all tabs together.
      await whenShown(signal);
      const wasRefused = await this.#listen();
      if (this.#isLive) waitMs = FIRST_WAIT_MS;
      if (wasRefused) this.#lastSeen = null;
      this.#setLive(false);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
    }
  }

  /** Listens until the connection ends; answers whether the gateway refused it. */
  async #listen() {
    const lastSeen = this.#lastSeen;
    const listener = {
      onConnected: () => {
        if (lastSeen === null) this.#listener.onGap();
        this.#setLive(true);
      },
      onNews: (/** @type {DashboardNewsSubscription} */ { customerActivity }) => {
        const { id } = customerActivity;
        this.#lastSeen = id;
        this.interactions = [
          customerActivity,
          ...this.interactions.filter((known) => known.id !== id),
        ];
        this.#listener.onNews();
        this.#app.redraw();
      },
    };
    const document = NEWS + INTERACTION_FIELDS;
    const { signal } = this.#closed;
    const variables = { id: this.#id, lastSeen };
    return whileShown(signal, (shown) =>
      this.#app.gateway.follow(document, variables, listener, shown),
    ).then(
      () => false,
      (error) => error instanceof GatewayError,
    );
  }

  /** @param {boolean} isLive */
  #setLive(isLive) {
    this.#isLive = isLive;
    this.#app.redraw();
  }
}

import { html, nothing } from 'lit-html';
import { paths } from '../app/paths.js';
import { conversationCard } from '../conversation/conversationCard.js';
import { CONVERSATION_FIELDS } from '../conversation/conversationFields.js';
import { answered } from '../elements/answered.js';
import { Question } from '../gateway/Question.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardHandoverQuery } from '../../src/generated/dashboard.js' */

const HANDOVER = /* GraphQL */ `
  query DashboardHandover($token: String!) {
    handover(token: $token) {
      ...DashboardConversation
      customer { id profile { displayName } }
    }
  }
  ${CONVERSATION_FIELDS}
`;

/** A conversation that somebody hands over, with all that was said before. */
export class HandoverPage {
  title = 'Handover';
  /** @type {Question<DashboardHandoverQuery>} */
  #handover;

  /**
   * @param {App} app
   * @param {string} token
   */
  constructor(app, token) {
    this.#handover = new Question(app, HANDOVER);
    void this.#handover.ask({ token });
  }

  view() {
    return html`<h1>Handed over to you</h1>
      ${answered(this.#handover, ({ handover }) => {
        if (handover === null && this.#handover.problems.length > 0) return nothing;
        if (handover === null) return html`<p>This conversation is not there any more.</p>`;
        const { customer } = handover;
        return html`
          ${
            customer
              ? html`<p>
                  With <a href=${paths.customer(customer.id)}>${customer.profile.displayName ?? 'a customer without a name'}</a>
                </p>`
              : html`<p>Nobody is known to be behind it.</p>`
          }
          ${conversationCard(handover, true)}
        `;
      })}`;
  }

  close() {
    this.#handover.close();
  }
}

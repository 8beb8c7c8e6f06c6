import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { conversationCard } from '../conversation/conversationCard.js';
import { CONVERSATION_FIELDS } from '../conversation/conversationFields.js';
import { paged } from '../elements/paged.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { List } from '../gateway/List.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardConversationFragment, DashboardConversationsQuery } from '../../src/generated/dashboard.js' */

const CONVERSATIONS = /* GraphQL */ `
  query DashboardConversations($id: ID!, $after: String) {
    customer(by: { id: $id }) {
      conversations(first: 5, after: $after) {
        nodes { ...DashboardConversation }
        pageInfo { hasNextPage endCursor }
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** What was talked about with the person; the latest is open. */
export class ConversationsTab {
  /** @type {List<DashboardConversationsQuery, DashboardConversationFragment>} */
  #conversations;

  /**
   * @param {App} app
   * @param {string} id
   */
  constructor(app, id) {
    this.#conversations = new List(
      app,
      CONVERSATIONS + CONVERSATION_FIELDS,
      (/** @type {DashboardConversationsQuery} */ { customer }) => customer?.conversations,
    );
    void this.#conversations.read({ id });
  }

  view() {
    return html`<p class="hint">Of the last 365 days, over all channels.</p>
      ${paged(
        this.#conversations,
        (all) =>
          repeat(
            all,
            ({ id }) => id,
            (conversation, at) => conversationCard(conversation, at === 0),
          ),
        'No talk so far.',
      )}`;
  }

  close() {
    this.#conversations.close();
  }
}

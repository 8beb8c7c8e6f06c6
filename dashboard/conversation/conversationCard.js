import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { article } from '../elements/article.js';
import { channelBadge } from '../elements/channelBadge.js';
import { day } from '../elements/day.js';
import { moment } from '../elements/moment.js';
import { money } from '../elements/money.js';
import { share } from '../elements/share.js';
import { statusBadge } from '../elements/statusBadge.js';
import { interactionCard } from './interactionCard.js';

/** @import { DashboardConversationFragment } from '../../src/generated/dashboard.js' */

const NEXT = { CUSTOMER: 'the customer is to speak', BRAND: 'we are to speak' };

/**
 * A conversation over all the channels that it went: whose turn it is, and what was said.
 * @param {DashboardConversationFragment} conversation
 * @param {boolean} isOpen whether all of it shows at once
 */
export function conversationCard(conversation, isOpen) {
  const { subject, status, waitingOn, startedAt, lastInteractionAt, channels, context } =
    conversation;
  return html`<details class="conversation" ?open=${isOpen}>
    <summary>
      <b>${subject ?? 'No subject'}</b> ${statusBadge(status)}
      <span class="way">
        ${channels.map((channel, at) => html`${at > 0 ? ' → ' : nothing}${channelBadge(channel)}`)}
      </span>
      <small>
        ${day(startedAt)} to ${moment(lastInteractionAt)}${
          context.assignee?.name ? `, with ${context.assignee.name}` : nothing
        }${waitingOn ? `; ${NEXT[waitingOn]} next` : nothing}
      </small>
    </summary>
    ${handover(conversation.handoverUrl)} ${orders(context.orders)} ${said(conversation)}
  </details>`;
}

/** @param {string | null} url */
function handover(url) {
  if (url === null) return nothing;
  return html`<p class="hint">
    <a href=${url}>Hand over</a>: who opens this link within fifteen minutes has all of it.
  </p>`;
}

/** @param {DashboardConversationFragment['context']['orders']} orders */
function orders(orders) {
  if (orders === null)
    return html`<p class="unknown">The orders that it is about could not be looked up.</p>`;
  if (orders.length === 0) return nothing;
  return html`<h2 class="minor">Orders that it is about</h2>
    <ul>
      ${orders.map(
        ({ occurredAt, source, status, total, lines }) => html`<li>
          ${day(occurredAt)} in ${source} ${statusBadge(status)} ${total ? money(total) : nothing}
          ${lines?.map(article).join(', ')}
        </li>`,
      )}
    </ul>`;
}

/** @param {DashboardConversationFragment} conversation */
function said({ interactions, hops }) {
  return html`
    ${repeat(
      interactions.nodes,
      ({ id }) => id,
      (interaction) => html`
        ${hops
          .filter(({ toInteraction }) => toInteraction.id === interaction.id)
          .map(
            (hop) => html`<p class="hop">
              Went on by ${channelBadge(hop.toChannel, hop.toPlatform)}
              <small>${hop.reason} (${share(hop.confidence)}, ${hop.decidedBy})</small>
            </p>`,
          )}
        ${interactionCard(interaction)}
      `,
    )}
    ${interactions.pageInfo.hasNextPage ? html`<p class="hint">There is more than the first 50.</p>` : nothing}
  `;
}

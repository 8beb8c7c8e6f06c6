import { html, nothing } from 'lit-html';
import { article } from '../elements/article.js';
import { day } from '../elements/day.js';
import { duration } from '../elements/duration.js';
import { money } from '../elements/money.js';
import { statusBadge } from '../elements/statusBadge.js';
import { words } from '../elements/words.js';
/** @import { DashboardInteractionFragment } from '../../src/generated/dashboard.js' */

/**
 * What an interaction was about, in the words of its type.
 * @param {DashboardInteractionFragment} interaction
 */
export function interactionDetails(interaction) {
  switch (interaction.__typename) {
    case 'Order': {
      const { orderStatus, total, lines } = interaction;
      return html`${statusBadge(orderStatus)} ${total ? money(total) : nothing}
        ${lines?.map(article).join(', ')}`;
    }
    case 'Return': {
      const { returnStatus, reason, refund, dropOff } = interaction;
      return html`${statusBadge(returnStatus)} ${reason ?? nothing}
        ${dropOff?.name ? `at ${dropOff.name}` : nothing} ${refund ? html`${money(refund)} back` : nothing}`;
    }
    case 'Ticket': {
      const { subject, ticketStatus, assignee, resolvedAt, satisfaction } = interaction;
      return html`${statusBadge(ticketStatus)} <b>${subject ?? 'No subject'}</b>
        ${assignee?.name ? `with ${assignee.name}` : nothing}
        ${resolvedAt ? html`resolved ${day(resolvedAt)}` : nothing}
        ${satisfaction === null ? nothing : `rated ${satisfaction} of 5`}`;
    }
    case 'Message': {
      const { subject, messageText, account } = interaction;
      return html`${subject ? html`<b>${subject}</b>` : nothing}
        <p class="text">${messageText ?? interaction.summary ?? nothing}</p>
        ${account ? html`<small>${account.address}</small>` : nothing}`;
    }
    case 'Call': {
      const { outcome, durationSeconds, account } = interaction;
      return html`${outcome ? words(outcome) : nothing}
        ${durationSeconds === null ? nothing : `for ${duration(durationSeconds)}`}
        ${account ? html`<small>${account.address}</small>` : nothing}`;
    }
    case 'CampaignSend': {
      const { campaign, openedAt, clickedAt, offer } = interaction;
      // Not every source tells: where it says nothing, it may have been opened.
      const came = clickedAt ? ['clicked'] : openedAt ? ['opened'] : [];
      const discount = offer?.discountPercent
        ? [`${offer.discountPercent} % off ${offer.sku ?? ''}`.trim()]
        : [];
      return [campaign ?? 'A campaign', ...discount, ...came].join(', ');
    }
    case 'LoyaltyTransaction': {
      const { points, reason } = interaction;
      return html`${points === null ? 'Points unknown' : `${points} points`} ${reason ?? nothing}`;
    }
    case 'RecordedInteraction': {
      const { recordedText, recordedBy } = interaction;
      return html`<p class="text">${recordedText}</p>
        <small>noted by ${recordedBy}</small>`;
    }
    default:
      return interaction.summary ?? nothing;
  }
}

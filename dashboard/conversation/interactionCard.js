import { html, nothing } from 'lit-html';
import { channelBadge } from '../elements/channelBadge.js';
import { moment } from '../elements/moment.js';
import { typeWords } from '../elements/typeWords.js';
import { words } from '../elements/words.js';
import { interactionDetails } from './interactionDetails.js';
/** @import { DashboardInteractionFragment } from '../../src/generated/dashboard.js' */

/**
 * One interaction: when, where, and what it was.
 * @param {DashboardInteractionFragment} interaction
 */
export function interactionCard(interaction) {
  const {
    __typename,
    occurredAt,
    source,
    sourceUrl,
    channel,
    platform,
    device,
    purpose,
    direction,
  } = interaction;
  const aside = [device && words(device), purpose && words(purpose)].filter(Boolean).join(', ');
  return html`<article class="interaction ${direction === null ? '' : direction.toLowerCase()}">
    <header>
      ${moment(occurredAt)} ${channelBadge(channel, platform)}
      <b>${typeWords(__typename)}</b>
      ${direction === null ? nothing : direction === 'INBOUND' ? 'from the customer' : 'from us'}
    </header>
    <div class="content">${interactionDetails(interaction)}</div>
    <footer>
      ${aside === '' ? nothing : html`${aside} · `}${
        isWebAddress(sourceUrl)
          ? html`<a href=${sourceUrl} target="_blank" rel="noreferrer">in ${source}</a>`
          : html`in ${source}`
      }
    </footer>
  </article>`;
}

/**
 * What a source holds is no reason to follow a link that runs a script.
 * @param {string | null} url
 * @returns {url is string}
 */
function isWebAddress(url) {
  return url !== null && /^https?:\/\//i.test(url);
}

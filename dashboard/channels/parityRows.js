import { html } from 'lit-html';
import { channelBadge } from '../elements/channelBadge.js';
import { share } from '../elements/share.js';
import { words } from '../elements/words.js';
/** @import { DashboardChannelsQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardChannelsQuery['channelReport']['parity']>[number]} Parity */

/**
 * How far the worst channel is behind the best, for each purpose and metric.
 * @param {readonly Parity[]} parity
 */
export function parityRows(parity) {
  const told = parity.filter(({ enoughData }) => enoughData);
  if (told.length === 0) {
    return html`<p class="unknown">Too few conversations on more than one channel to tell.</p>`;
  }
  return html`<table>
    <thead>
      <tr><th>Purpose</th><th>Metric</th><th>Best</th><th>Worst</th><th class="number">Alike</th></tr>
    </thead>
    <tbody>
      ${told.map(
        ({ purpose, metric, best, worst, ratio }) => html`<tr>
          <td>${words(purpose)}</td>
          <td>${words(metric)}</td>
          <td>${best ? channelBadge(best.channel) : '–'}</td>
          <td>${worst ? channelBadge(worst.channel) : '–'}</td>
          <td class="number">${ratio === null ? '–' : share(ratio)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

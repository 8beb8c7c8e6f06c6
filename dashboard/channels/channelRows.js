import { html } from 'lit-html';
import { channelBadge } from '../elements/channelBadge.js';
import { duration } from '../elements/duration.js';
import { share } from '../elements/share.js';
import { words } from '../elements/words.js';
/** @import { DashboardChannelsQuery } from '../../src/generated/dashboard.js' */

/** @typedef {NonNullable<DashboardChannelsQuery['channelReport']['rows']>[number]} Row */

/**
 * How each channel serves each purpose.
 * @param {readonly Row[]} rows
 */
export function channelRows(rows) {
  return html`<table>
    <thead>
      <tr>
        <th>Channel</th><th>Purpose</th><th class="number">Conversations</th><th class="number">First answer</th><th class="number">Resolved after</th>
        <th class="number">Resolved</th><th class="number">Moved elsewhere</th><th class="number">Satisfaction</th>
      </tr>
    </thead>
    <tbody>${rows.map(channelRow)}</tbody>
  </table>`;
}

/** @param {Row} row */
function channelRow(row) {
  const { firstResponseSeconds, resolutionSeconds, satisfaction } = row;
  return html`<tr>
    <td>${channelBadge(row.channel)}</td>
    <td>${row.purpose ? words(row.purpose) : 'Not told'}</td>
    <td class="number">${row.conversations}</td>
    <td class="number">${quantiles(firstResponseSeconds)}</td>
    <td class="number">${quantiles(resolutionSeconds)}</td>
    <td class="number">${share(row.resolvedShare)}</td>
    <td class="number">${share(row.movedToOtherChannelShare)}</td>
    <td class="number">${satisfaction ? `${satisfaction.mean.toFixed(1)} of 5 (${satisfaction.answers})` : '–'}</td>
  </tr>`;
}

/** @param {{ readonly p50: number, readonly p90: number } | null} quantiles */
function quantiles(quantiles) {
  return quantiles === null
    ? '–'
    : html`<span title="90 % within ${duration(quantiles.p90)}">${duration(quantiles.p50)}</span>`;
}

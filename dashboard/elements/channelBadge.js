import { html } from 'lit-html';
import { channelIcon } from './channelIcon.js';
import { words } from './words.js';

/**
 * A channel and, where it is known, the network or product within it.
 * @param {string | null} channel
 * @param {string | null} [platform]
 */
export function channelBadge(channel, platform) {
  const name = channel === null ? 'Channel not told' : words(channel);
  return html`<span class="badge channel-${(channel ?? 'none').toLowerCase()}"
    >${channelIcon(channel)}${platform && platform !== name ? `${name} · ${platform}` : name}</span
  >`;
}

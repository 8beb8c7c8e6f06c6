import { nothing, svg } from 'lit-html';

/** Drawn in lines on a square of 16. @type {Readonly<Record<string, string>>} */
const LINES = {
  WEB: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM1.5 8h13M8 1.5c-4.3 4-4.3 9 0 13c4.3-4 4.3-9 0-13z',
  APP: 'M5 1.5h6a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1zM7.3 12h1.4',
  STORE: 'M2.5 6.5v8h11v-8M1.5 6.5l1.5-5h10l1.5 5zM6.5 14.5v-4.5h3v4.5',
  EMAIL: 'M1.5 3.5h13v9h-13zM1.5 4l6.5 5l6.5-5',
  PHONE:
    'M3 1.5h2.5l1.5 3.5l-2 1.5c1 2 2.5 3.5 4.5 4.5l1.5-2l3.5 1.5v2.5a1 1 0 0 1-1 1C7.5 13.5 2.5 8.5 2 2.5a1 1 0 0 1 1-1z',
  CHAT: 'M1.5 2.5h13v9h-7l-3.5 3v-3h-2.5z',
  SMS: 'M1.5 2.5h13v9h-7l-3.5 3v-3h-2.5zM5 7h.1M8 7h.1M11 7h.1',
  SOCIAL:
    'M12.5 1.7a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM3.5 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM12.5 10.3a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM5.3 7l5.4-2.5M5.3 9l5.4 2.5',
  POST: 'M1.5 14V6a3.5 3.5 0 0 1 3.5-3.5h6A3.5 3.5 0 0 1 14.5 6v8zM8.5 14V6A3.5 3.5 0 0 0 5 2.5M3.5 7h3M11.5 6v3',
  MARKETPLACE: 'M2.5 5h11l-.8 9.5H3.3zM5.5 7V4a2.5 2.5 0 0 1 5 0v3',
};

/**
 * A sign for a channel, beside its name; nothing for one that a configuration adds.
 * @param {string | null} channel
 */
export function channelIcon(channel) {
  const lines = channel === null ? undefined : LINES[channel];
  if (lines === undefined) return nothing;
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${lines} /></svg>`;
}

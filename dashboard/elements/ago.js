import { html, nothing } from 'lit-html';

const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const AGO = new Intl.RelativeTimeFormat(undefined);
const NOW = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(0, 'second');
const DAY_S = 86_400;

/** How long each unit is, the longest first. */
const UNITS = /** @type {const} */ ([
  ['year', 365.25 * DAY_S],
  ['month', 30.44 * DAY_S],
  ['day', DAY_S],
  ['hour', 3_600],
  ['minute', 60],
]);

/**
 * How long ago an instant was; its title says when exactly.
 * @param {string | null | undefined} instant
 */
export function ago(instant) {
  if (!instant) return nothing;
  const date = new Date(instant);
  const seconds = (Date.now() - date.getTime()) / 1_000;
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? [];
  const shown = unit === undefined ? NOW : AGO.format(-Math.trunc(seconds / size), unit);
  return html`<time class="ago" datetime=${instant} title=${FULL.format(date)}>${shown}</time>`;
}

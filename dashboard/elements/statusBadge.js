import { html, nothing } from 'lit-html';
import { words } from './words.js';

/** What needs nobody's attention any more, what does, and what went wrong. */
const TONES = {
  good: [
    'RESOLVED',
    'CLOSED',
    'DELIVERED',
    'COLLECTED',
    'REFUNDED',
    'ANSWERED',
    'GRANTED',
    'UP',
    'COMPLETED',
  ],
  open: ['NEW', 'OPEN', 'PENDING', 'WAITING_ON_BRAND', 'REQUESTED', 'DEGRADED', 'ACTIVE'],
  bad: ['CANCELLED', 'REJECTED', 'REVOKED', 'EXPIRED', 'MISSED', 'ABANDONED', 'DOWN'],
};

/**
 * A status, coloured by what it asks for.
 * @param {string | null | undefined} status
 */
export function statusBadge(status) {
  if (!status) return nothing;
  const [tone] = Object.entries(TONES).find(([, statuses]) => statuses.includes(status)) ?? [
    'plain',
  ];
  return html`<span class="badge tone-${tone}">${words(status)}</span>`;
}

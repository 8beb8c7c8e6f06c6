import type { EvidenceRule } from './Evidence.js';

const TWO_TICKETS = -5;

/** Each has a ticket of its own: desks merge what they see to be one matter, and are wrong in one case of thirty. */
export const otherTicket: EvidenceRule = {
  name: 'other-ticket',
  weigh: ({ earlier, later }) =>
    [earlier, later].every(({ contacts }) => contacts.some(({ isTicket }) => isTicket))
      ? { bits: TWO_TICKETS }
      : undefined,
};

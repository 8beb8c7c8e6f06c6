import { isThanks } from '../text/isThanks.js';
import type { EvidenceRule } from './Evidence.js';

const UNANSWERED = 1.5;
const CLOSED = -4;

/** Whoever still waits goes elsewhere; whoever said thanks, or had the ticket solved, seldom does. */
export const openMatter: EvidenceRule = {
  name: 'open-matter',
  weigh({ earlier, last, later }) {
    const { first } = later;
    const isSolved = earlier.contacts.some(
      ({ row }) => row.resolvedAt != null && Date.parse(row.resolvedAt) < first.at,
    );
    if (isSolved || (last.isInbound && isThanks(last.row.text ?? ''))) return { bits: CLOSED };
    const isWaiting = last.isInbound && !last.isTicket && last.row.outcome !== 'ANSWERED';
    if (!isWaiting) return undefined;
    return { bits: UNANSWERED, reason: 'The customer had no answer yet.' };
  },
};

import type { Contact } from './Contact.js';

const TAKEN: ReadonlySet<string> = new Set(['ANSWERED', 'TRANSFERRED']);

/** Whether it is a call of the customer's that nobody took. */
export function isMissedCall({ row, isInbound }: Contact): boolean {
  return isInbound && row.outcome != null && !TAKEN.has(row.outcome);
}

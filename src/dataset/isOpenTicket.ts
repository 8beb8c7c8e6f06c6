const OPEN: ReadonlySet<unknown> = new Set(['NEW', 'OPEN', 'PENDING', 'ON_HOLD']);
const DONE: ReadonlySet<unknown> = new Set(['RESOLVED', 'CLOSED']);

/** Whether a ticket still waits for somebody; one whose state tells nothing is open until it was resolved. */
export function isOpenTicket(status: unknown, resolvedAt: unknown): boolean {
  if (OPEN.has(status)) return true;
  return !DONE.has(status) && resolvedAt == null;
}

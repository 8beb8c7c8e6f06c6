import type { InteractionRow } from '../dataset/InteractionRow.js';
import type { Customer } from '../identity/Customer.js';
import { readInteractions } from '../timeline/readInteractions.js';
import type { TimelineContext } from '../timeline/TimelineContext.js';
import { USAGE_REACH } from './readChannelUsage.js';

/** A channel that suits a customer for a purpose, and why. */
export interface PreferredChannel {
  readonly channel: string;
  readonly reason: string;
  readonly complete: boolean;
}

/** The channel that a customer chooses for a purpose themselves; null where they never chose one. */
export async function preferChannel(
  customer: Customer,
  purpose: string,
  context: TimelineContext,
): Promise<PreferredChannel | null> {
  const reach = { mostPerLane: USAGE_REACH };
  const { rows, complete } = await readInteractions(customer, reach, context);
  const fitting = (rows ?? []).filter((row) => row.purpose === purpose && row.channel != null);
  const choice =
    mostOften(fitting.filter(({ direction }) => direction === 'INBOUND')) ??
    mostOften(fitting.filter(hasReaction));
  if (choice === undefined) return null;
  const { channel, count, of, last } = choice;
  const what =
    last.direction === 'INBOUND' ? 'contacts by the customer' : 'reactions of the customer';
  const share = `${count} of ${of} ${what}`;
  const reason = `${share} for ${purpose} went through ${channel}, the last on ${last.occurredAt.slice(0, 10)}.`;
  return { channel, reason, complete };
}

/** The channel of most of the rows, given newest first; among equals, the one used last. */
function mostOften(rows: readonly InteractionRow[]) {
  const counts = new Map<string, { channel: string; count: number; last: InteractionRow }>();
  for (const row of rows) {
    const channel = row.channel ?? '';
    const known = counts.get(channel) ?? { channel, count: 0, last: row };
    counts.set(channel, { ...known, count: known.count + 1 });
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
  return best && { ...best, of: rows.length };
}

/** Whether the customer opened what they were sent, or followed a link in it. */
function hasReaction(row: InteractionRow): boolean {
  const { openedAt, clickedAt } = row as { openedAt?: unknown; clickedAt?: unknown };
  return row.direction === 'OUTBOUND' && (openedAt ?? clickedAt ?? null) !== null;
}

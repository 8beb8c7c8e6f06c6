import type { InteractionRow } from '../dataset/InteractionRow.js';

/** How often a channel was used for a purpose, in the shape of the GraphQL type. */
export interface ChannelUsageRow {
  readonly channel: string | null;
  readonly platform: string | null;
  readonly purpose: string | null;
  readonly interactions: number;
  readonly inbound: number;
  readonly outbound: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Counts interactions, given newest first, by channel, platform and purpose; the most used come first. */
export function countUsage(interactions: readonly InteractionRow[]): ChannelUsageRow[] {
  const groups = new Map<string, InteractionRow[]>();
  for (const row of interactions) {
    const key = JSON.stringify([row.channel ?? null, row.platform ?? null, row.purpose ?? null]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  // Groups are in the order of their newest row, which sorting keeps among equals.
  return [...groups.values()].flatMap(countGroup).sort((a, b) => b.interactions - a.interactions);
}

function countGroup(rows: readonly InteractionRow[]): ChannelUsageRow[] {
  const [newest] = rows;
  const oldest = rows.at(-1);
  if (newest === undefined || oldest === undefined) return [];
  const count = (direction: string) => rows.filter((row) => row.direction === direction).length;
  return [
    {
      channel: newest.channel ?? null,
      platform: newest.platform ?? null,
      purpose: newest.purpose ?? null,
      interactions: rows.length,
      inbound: count('INBOUND'),
      outbound: count('OUTBOUND'),
      firstAt: oldest.occurredAt,
      lastAt: newest.occurredAt,
    },
  ];
}

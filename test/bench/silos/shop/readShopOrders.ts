import type { Order } from '../../answers/Order.js';
import { trimMicros } from '../../answers/trimMicros.js';
import { groupRows } from '../groupRows.js';
import type { SqlClient } from '../SqlClient.js';
import { type ShopLineRow, toShopLine } from './toShopLine.js';

interface OrderRow {
  readonly owner: string;
  readonly order_no: string;
  readonly placed: string;
  readonly state: number;
  readonly via: string;
  readonly screen: string | null;
  readonly ship_mode: string;
  readonly ship_state: string;
  readonly collect_at: string | null;
  readonly total_cents: string;
  readonly lines?: readonly ShopLineRow[] | null;
}

const LINES = `, (SELECT json_agg(json_build_object('article', l.article, 'title', l.title,
    'pieces', l.pieces, 'unit_cents', l.unit_cents) ORDER BY l.line_no)
  FROM order_lines l WHERE l.order_no = o.order_no) AS lines`;

const statement = (lines: string) => `
SELECT k.owner::text AS owner, o.* FROM unnest($1::bigint[]) AS k(owner) CROSS JOIN LATERAL (
  SELECT order_no, to_char(placed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS placed,
    state, via, screen, ship_mode, ship_state, collect_at, total_cents${lines}
  FROM orders o WHERE customer_no = k.owner
  ORDER BY placed_at DESC, order_no DESC LIMIT $2) o
ORDER BY k.owner, o.placed DESC, o.order_no DESC`;

const BARE = statement('');
const WITH_LINES = statement(LINES);

const STATUSES: Readonly<Record<number, string>> = {
  10: 'PENDING',
  20: 'CONFIRMED',
  30: 'PROCESSING',
  35: 'READY_FOR_PICKUP',
  40: 'SHIPPED',
  50: 'DELIVERED',
  55: 'COLLECTED',
  90: 'CANCELLED',
  95: 'RETURNED',
};
const PLATFORMS: Readonly<Record<string, string>> = { ios: 'iOS app', android: 'Android app' };
const DEVICES: Readonly<Record<string, string>> = {
  desktop: 'DESKTOP',
  tablet: 'TABLET',
  phone: 'SMARTPHONE',
};
const PROGRESS: Readonly<Record<string, string>> = {
  waiting: 'PENDING',
  ready: 'READY',
  under_way: 'SHIPPED',
  delivered: 'DELIVERED',
  collected: 'COLLECTED',
  called_off: 'CANCELLED',
};

/** The newest orders of each customer of the web shop, in one statement. */
export async function readShopOrders(
  sql: SqlClient,
  ids: readonly string[],
  count: number,
  withLines: boolean,
): Promise<Map<string, Order[]>> {
  const [name, text] = withLines ? ['shop-orders-lines', WITH_LINES] : ['shop-orders', BARE];
  const rows = await sql.query<OrderRow>(name, text, [ids, count]);
  return groupRows(rows, ({ owner }) => owner, toOrder);
}

function toOrder(row: OrderRow): Order {
  const isCollected = row.ship_mode === 'collect';
  return {
    id: `shop/${row.order_no}`,
    source: 'shop',
    channel: row.via === 'web' ? 'WEB' : 'APP',
    platform: PLATFORMS[row.via] ?? null,
    device: DEVICES[row.screen ?? ''] ?? null,
    purpose: 'SALES',
    occurredAt: trimMicros(row.placed),
    status: STATUSES[row.state] ?? 'OTHER',
    sourceStatus: String(row.state),
    total: { amount: (Number(row.total_cents) / 100).toFixed(2), currency: 'EUR' },
    ...(row.lines === undefined ? {} : { lines: (row.lines ?? []).map(toShopLine) }),
    fulfilment: {
      method: isCollected ? 'PICKUP' : 'DELIVERY',
      status: PROGRESS[row.ship_state] ?? 'OTHER',
      location: { name: row.collect_at, kind: isCollected ? 'STORE' : 'HOME' },
    },
  };
}

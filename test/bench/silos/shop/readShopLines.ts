import type { OrderLine } from '../../answers/Order.js';
import type { SqlClient } from '../SqlClient.js';
import { type ShopLineRow, toShopLine } from './toShopLine.js';

const STATEMENT = `
SELECT article, title, pieces, unit_cents FROM order_lines WHERE order_no = $1 ORDER BY line_no`;

/** The lines of one order of the web shop. */
export async function readShopLines(sql: SqlClient, orderNo: string): Promise<OrderLine[]> {
  const rows = await sql.query<ShopLineRow>('shop-lines', STATEMENT, [orderNo]);
  return rows.map(toShopLine);
}

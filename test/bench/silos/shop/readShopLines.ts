import type { OrderLine } from '../../answers/Order.js';
import { groupRows } from '../groupRows.js';
import type { SqlClient } from '../SqlClient.js';
import { type ShopLineRow, toShopLine } from './toShopLine.js';

const STATEMENT = `
SELECT order_no, article, title, pieces, unit_cents FROM order_lines
WHERE order_no = ANY($1::text[]) ORDER BY order_no, line_no`;

/** The lines of some orders of the web shop. */
export async function readShopLines(
  sql: SqlClient,
  orderNos: readonly string[],
): Promise<Map<string, OrderLine[]>> {
  type Row = ShopLineRow & { readonly order_no: string };
  const rows = await sql.query<Row>('shop-lines', STATEMENT, [orderNos]);
  return groupRows(rows, ({ order_no }) => order_no, toShopLine);
}

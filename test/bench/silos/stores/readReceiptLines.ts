import type { OrderLine } from '../../answers/Order.js';
import type { SqlClient } from '../SqlClient.js';
import { type ReceiptLineRow, toReceiptLine } from './toReceiptLine.js';

const STATEMENT = `
SELECT artikel, initcap(omschrijving) AS naam, aantal, stuksprijs::text
FROM bonregels WHERE bon_id = $1::bigint ORDER BY regel`;

/** The lines of one receipt of the stores. */
export async function readReceiptLines(sql: SqlClient, receiptId: string): Promise<OrderLine[]> {
  const rows = await sql.query<ReceiptLineRow>('receipt-lines', STATEMENT, [receiptId]);
  return rows.map(toReceiptLine);
}

import type { OrderLine } from '../../answers/Order.js';
import { groupRows } from '../groupRows.js';
import type { SqlClient } from '../SqlClient.js';
import { type ReceiptLineRow, toReceiptLine } from './toReceiptLine.js';

const STATEMENT = `
SELECT bon_id::text AS bon_id, artikel, initcap(omschrijving) AS naam, aantal, stuksprijs::text
FROM bonregels WHERE bon_id = ANY($1::bigint[]) ORDER BY bonregels.bon_id, regel`;

/** The lines of some receipts of the stores. */
export async function readReceiptLines(
  sql: SqlClient,
  receiptIds: readonly string[],
): Promise<Map<string, OrderLine[]>> {
  type Row = ReceiptLineRow & { readonly bon_id: string };
  const rows = await sql.query<Row>('receipt-lines', STATEMENT, [receiptIds]);
  return groupRows(rows, ({ bon_id }) => bon_id, toReceiptLine);
}

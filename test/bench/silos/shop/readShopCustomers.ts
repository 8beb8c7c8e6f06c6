import type { NameCard } from '../../answers/NameCard.js';
import type { SqlClient } from '../SqlClient.js';

const STATEMENT = `
SELECT customer_no::text AS "recordId", first_name AS "givenName", last_name AS "familyName", email,
  to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS changed
FROM customers WHERE customer_no = ANY($1::bigint[])`;

/** The web shop's customers by number. */
export function readShopCustomers(sql: SqlClient, ids: readonly string[]): Promise<NameCard[]> {
  return sql.query<NameCard & { email: string | null }>('shop-customers', STATEMENT, [ids]);
}

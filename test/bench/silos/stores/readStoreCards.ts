import type { NameCard } from '../../answers/NameCard.js';
import type { SqlClient } from '../SqlClient.js';

const STATEMENT = `
SELECT klant_id::text AS "recordId", naam AS "displayName", email, gewijzigd::text AS changed
FROM klantkaarten WHERE klant_id = ANY($1::bigint[])`;

/** The stores' customer cards by number. */
export function readStoreCards(sql: SqlClient, ids: readonly string[]): Promise<NameCard[]> {
  return sql.query<NameCard & { email: string | null }>('store-cards', STATEMENT, [ids]);
}

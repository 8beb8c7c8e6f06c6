import { trimMicros } from '../../answers/trimMicros.js';
import type { VisitEvent } from '../../answers/VisitEvent.js';
import { groupRows } from '../groupRows.js';
import type { SqlClient } from '../SqlClient.js';

interface PickUpRow {
  readonly owner: string;
  readonly afhaling_id: string;
  readonly at: string;
  readonly bestelnummer: string;
  readonly naam: string;
}

const STATEMENT = `
SELECT k.owner::text AS owner, e.* FROM unnest($1::bigint[]) AS k(owner) CROSS JOIN LATERAL (
  SELECT afhaling_id, to_char(opgehaald AT TIME ZONE 'Europe/Amsterdam' AT TIME ZONE 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, opgehaald, bestelnummer, f.naam
  FROM afhalingen a JOIN filialen f ON f.code = a.filiaal WHERE klant_id = k.owner
  ORDER BY opgehaald DESC, afhaling_id DESC LIMIT $2) e
ORDER BY k.owner, e.opgehaald DESC, e.afhaling_id DESC`;

/** The newest pick-ups of each card of the stores, in one statement. */
export async function readPickUps(
  sql: SqlClient,
  ids: readonly string[],
  count: number,
): Promise<Map<string, VisitEvent[]>> {
  const rows = await sql.query<PickUpRow>('pick-ups', STATEMENT, [ids, count]);
  return groupRows(rows, ({ owner }) => owner, toEvent);
}

function toEvent({ afhaling_id, at, bestelnummer, naam }: PickUpRow): VisitEvent {
  return {
    id: `stores/${afhaling_id}`,
    name: 'order_collected',
    channel: 'STORE',
    device: null,
    occurredAt: trimMicros(at),
    properties: { order: bestelnummer, store: naam },
  };
}

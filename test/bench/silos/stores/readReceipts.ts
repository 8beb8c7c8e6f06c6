import type { Order } from '../../answers/Order.js';
import { trimMicros } from '../../answers/trimMicros.js';
import { groupRows } from '../groupRows.js';
import type { SqlClient } from '../SqlClient.js';
import { type ReceiptLineRow, toReceiptLine } from './toReceiptLine.js';

interface ReceiptRow {
  readonly owner: string;
  readonly bon_id: string;
  readonly at: string;
  readonly soort: string;
  readonly status: string;
  readonly apparaat: string | null;
  readonly bedrag: string;
  readonly naam: string;
  readonly lines?: readonly ReceiptLineRow[] | null;
}

const LINES = `, (SELECT json_agg(json_build_object('artikel', l.artikel,
    'naam', initcap(l.omschrijving), 'aantal', l.aantal, 'stuksprijs', l.stuksprijs::text)
    ORDER BY l.regel)
  FROM bonregels l WHERE l.bon_id = b.bon_id) AS lines`;

const statement = (lines: string) => `
SELECT k.owner::text AS owner, o.* FROM unnest($1::bigint[]) AS k(owner) CROSS JOIN LATERAL (
  SELECT bon_id, to_char(tijdstip AT TIME ZONE 'Europe/Amsterdam' AT TIME ZONE 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, tijdstip, soort, status, apparaat, bedrag, f.naam${lines}
  FROM bonnen b JOIN filialen f ON f.code = b.filiaal WHERE klant_id = k.owner
  ORDER BY tijdstip DESC, bon_id DESC LIMIT $2) o
ORDER BY k.owner, o.tijdstip DESC, o.bon_id DESC`;

const BARE = statement('');
const WITH_LINES = statement(LINES);

const STATUSES: Readonly<Record<string, readonly [order: string, fulfilment: string]>> = {
  NIEUW: ['PENDING', 'PENDING'],
  KLAARGELEGD: ['READY_FOR_PICKUP', 'READY'],
  OPGEHAALD: ['COLLECTED', 'COLLECTED'],
  AFGEREKEND: ['COLLECTED', 'COLLECTED'],
  VERVALLEN: ['CANCELLED', 'CANCELLED'],
};
const DEVICES: Readonly<Record<string, string>> = {
  pc: 'DESKTOP',
  tablet: 'TABLET',
  telefoon: 'SMARTPHONE',
};

/** The newest receipts of each card of the stores, in one statement. */
export async function readReceipts(
  sql: SqlClient,
  ids: readonly string[],
  count: number,
  withLines: boolean,
): Promise<Map<string, Order[]>> {
  const [name, text] = withLines ? ['receipts-lines', WITH_LINES] : ['receipts', BARE];
  const rows = await sql.query<ReceiptRow>(name, text, [ids, count]);
  return groupRows(rows, ({ owner }) => owner, toOrder);
}

function toOrder(row: ReceiptRow): Order {
  const isSale = row.soort === 'VERKOOP';
  const [status, progress] = STATUSES[row.status] ?? ['OTHER', 'OTHER'];
  return {
    id: `stores/${row.bon_id}`,
    source: 'stores',
    channel: isSale ? 'STORE' : 'WEB',
    platform: null,
    device: DEVICES[row.apparaat ?? ''] ?? null,
    purpose: 'SALES',
    occurredAt: trimMicros(row.at),
    status,
    sourceStatus: row.status,
    total: { amount: row.bedrag, currency: 'EUR' },
    ...(row.lines === undefined ? {} : { lines: (row.lines ?? []).map(toReceiptLine) }),
    fulfilment: {
      method: isSale ? 'IN_STORE' : 'PICKUP',
      status: progress,
      location: { name: row.naam, kind: 'STORE' },
    },
  };
}

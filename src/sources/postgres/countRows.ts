import type { ReadContext } from '../ReadContext.js';
import type { RowCounts, RowGroup } from '../RowGroup.js';
import { readGroup } from '../readGroup.js';
import type { PostgresConnection } from './connection/PostgresConnection.js';
import type { PostgresDataset } from './PostgresDataset.js';
import { countStatement } from './statements/countStatement.js';
import { fitsType } from './statements/fitsType.js';
import type { KeyTypes } from './statements/KeyTypes.js';

/** Groups that one statement brings at most. */
const MOST_GROUPS = 20_000;

/** Counts the rows of many lanes by the fields in which they are alike, in one statement. */
export async function countRows(
  dataset: PostgresDataset,
  fields: readonly string[],
  types: KeyTypes,
  lanes: readonly string[],
  connection: PostgresConnection,
  context: ReadContext,
): Promise<Map<string, RowCounts>> {
  const possible = lanes.filter((lane) => fitsType(lane, types.owner));
  if (possible.length === 0) return new Map();
  const { grouping, columns } = dataset.groupBy(fields);
  const { text, values } = countStatement(dataset, columns, types, possible, MOST_GROUPS);
  const { rows } = await connection.query(text, [...values], context);
  context.onCall({ dataset: dataset.name, rows: rows.length });
  const cut = rows.length > MOST_GROUPS;
  const found = new Map<string, { groups: RowGroup[]; droppedRows: number; cut: boolean }>();
  for (const lane of possible) found.set(lane, { groups: [], droppedRows: 0, cut });
  const place = columns.entries('c').findIndex(({ sql }) => sql === dataset.time?.sql);
  for (const [n, count, undated, first = null, last = null, ...cells] of rows) {
    const counts = found.get(possible[Number(n) - 1] ?? '');
    if (counts === undefined) continue;
    const dated = Number(count) - Number(undated);
    counts.droppedRows += Number(undated);
    if (dated === 0) continue;
    const withTime = (time: string | null) => ({ cells: cells.with(place, time), children: [] });
    const raw = { first: withTime(first), last: withTime(last), count: dated };
    const group = readGroup(grouping, raw, dataset, context);
    if (group === undefined) counts.droppedRows += dated;
    else counts.groups.push(group);
  }
  return found;
}

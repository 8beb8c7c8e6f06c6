import type { ConfigProblem } from '../../../config/ConfigProblem.js';
import type { PostgresDataset } from '../PostgresDataset.js';
import type { KeyTypes } from '../statements/KeyTypes.js';

const TIMES = /^(date|timestamp (with|without) time zone)$/;
const NUMBERS = /^(bigint|numeric|real|double precision)$/;

/** What is wrong with the types of the columns by which rows are found and ordered. */
export function checkTypes({ time, mapping }: PostgresDataset, types: KeyTypes): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const [path, type] of [
    ['recordId', types.owner],
    ['id', types.key],
  ] as const) {
    if (!type.endsWith('[]')) continue;
    const advice = 'in a FROM clause, `CROSS JOIN unnest(…) AS k(id)`, each of its items is one';
    problems.push({ path, message: `expected one key per row, found \`${type}\` (${advice})` });
  }
  // Of one row per record there is no order.
  if (time === undefined || types.time === undefined || mapping.id === undefined) return problems;
  const isCounted = time.unit !== undefined;
  // What numbers count that nobody tells of, rows show.
  if (NUMBERS.test(types.time) || (!isCounted && TIMES.test(types.time))) return problems;
  const expected = isCounted ? 'a number' : 'a date or a timestamp';
  const cast = `sql(\`${time.sql}::${isCounted ? 'numeric' : 'timestamptz'}\`)`;
  const message = `expected ${expected}, which rows are ordered and bounded by, found \`${types.time}\` (as in ${cast})`;
  return [...problems, { path: time.field, message }];
}

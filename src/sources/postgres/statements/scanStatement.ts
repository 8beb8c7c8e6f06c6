import type { PostgresDataset } from '../PostgresDataset.js';
import type { KeyTypes } from './KeyTypes.js';
import { ownCondition } from './ownCondition.js';
import type { Statement } from './Statement.js';
import { selectRows } from './selectRows.js';

/** Selects rows of a dataset by their owners, those behind one of them. */
export function scanStatement(
  dataset: PostgresDataset,
  types: KeyTypes,
  after: string | undefined,
  limit: number,
): Statement {
  const behind = after === undefined ? [] : [`${dataset.owner} > $1`];
  const text = selectRows(dataset, types, {
    lanes: '(SELECT 1) AS _asked(n)',
    conditions: [...behind, ...ownCondition(dataset)],
    order: dataset.owner,
    limit: String(limit),
  });
  return { text, values: after === undefined ? [] : [after] };
}

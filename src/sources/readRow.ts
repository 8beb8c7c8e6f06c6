import type { RowReader } from '../dataset/mapping/compileRow.js';
import type { Row } from '../dataset/Row.js';
import { FieldProblem } from '../dataset/values/FieldProblem.js';
import type { ReadContext } from './ReadContext.js';

/** Reads a row; one that cannot be read is told of by field, never by value, and is undefined. */
export function readRow(
  reader: RowReader,
  raw: unknown,
  lane: string | undefined,
  token: string,
  source: { readonly name: string },
  dataset: string,
  { onProblem, onRow, onUnknownWord }: Pick<ReadContext, 'onProblem' | 'onRow' | 'onUnknownWord'>,
): Row | undefined {
  onRow?.(dataset, raw);
  try {
    const row = reader.read(raw, lane, token);
    for (const problem of row.unreadable ?? [])
      onProblem({ source: source.name, dataset, ...problem });
    if (onUnknownWord !== undefined) for (const told of reader.unknownWords) onUnknownWord(told);
    return row;
  } catch (error) {
    const { field, expected, found } =
      error instanceof FieldProblem
        ? error
        : {
            field: '',
            expected: 'a row that its mapping can read',
            found: 'an error of a function',
          };
    onProblem({ source: source.name, dataset, field, expected, found });
    return undefined;
  }
}

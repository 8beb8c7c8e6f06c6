import type { RowReader } from '../../dataset/mapping/compileRow.js';
import { FieldProblem } from '../../dataset/values/FieldProblem.js';
import type { IsOwn } from './compileRowFilter.js';

/** A reader that refuses rows which do not tell whether they are the dataset's own: they may be. */
export function readOwn(reader: RowReader, isOwn: IsOwn | undefined): RowReader {
  if (isOwn === undefined) return reader;
  return {
    ...reader,
    read(raw, lane, token) {
      if (isOwn(raw) === undefined) {
        const expected = 'a value that tells whether the row is of this dataset';
        throw new FieldProblem(expected, 'nothing').within('where');
      }
      return reader.read(raw, lane, token);
    },
  };
}

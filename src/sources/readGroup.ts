import { FieldProblem } from '../dataset/values/FieldProblem.js';
import type { Grouping } from './compileGrouping.js';
import type { ReadContext } from './ReadContext.js';
import type { RowGroup } from './RowGroup.js';

/** A group as a source found it: like a row, once with its first instant and once with its last. */
export interface RawGroup {
  readonly first: unknown;
  readonly last: unknown;
  readonly count: number;
}

/** Reads a group; one that cannot be read is told of by field, never by value, and is undefined. */
export function readGroup(
  grouping: Grouping,
  { first, last, count }: RawGroup,
  { source, name: dataset }: { readonly source: string; readonly name: string },
  { onProblem }: Pick<ReadContext, 'onProblem'>,
): RowGroup | undefined {
  try {
    const { values, time, unreadable } = grouping.read(first);
    for (const problem of unreadable ?? []) onProblem({ source, dataset, ...problem });
    const group = { values, count, first: time, last: grouping.read(last).time };
    return unreadable === undefined ? group : { ...group, unreadable };
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    const { field, expected, found } = error;
    onProblem({ source, dataset, field, expected, found });
    return undefined;
  }
}

import type { z } from 'zod';
import { readPath } from './readPath.js';
import type { rowFilter } from './rowFilter.js';

/** Whether a row is of the dataset; undefined where it has not what would tell. */
export type IsOwn = (row: unknown) => boolean | undefined;

/** Compiles `where` of a dataset. */
export function compileRowFilter(where: z.output<typeof rowFilter> | undefined): IsOwn | undefined {
  if (where === undefined) return undefined;
  if (typeof where === 'function') return (row: unknown) => isOwn(where, row);
  const conditions = Object.entries(where).map(([path, values]) => ({
    path,
    values: new Set<unknown>([values].flat()),
  }));
  return (row: unknown) => {
    let isTold = true;
    for (const { path, values } of conditions) {
      const found = readPath(path, row);
      if (found === undefined) isTold = false;
      else if (!values.has(found)) return false;
    }
    return isTold ? true : undefined;
  };
}

/** A function that fails tells nothing of the row. */
function isOwn(where: (row: unknown) => unknown, row: unknown): boolean | undefined {
  try {
    return Boolean(where(row));
  } catch {
    return undefined;
  }
}

import type { RowProblem } from '../../dataset/mapping/RowProblem.js';
import type { MappingProblem } from './Finding.js';

/** What could not be read of rows, each with the number of rows that it was met in. */
export function describeProblems(problems: readonly RowProblem[]): MappingProblem[] {
  const counts = new Map<string, { field: string; message: string; count: number }>();
  for (const { field, expected, found } of problems) {
    const message = `expected ${expected}, found ${found.replace(/ of \d+.*/, '')}`;
    const known = counts.get(`${field} ${message}`) ?? { field, message, count: 0 };
    counts.set(`${field} ${message}`, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].map(({ field, message, count }) => ({
    field,
    message: `${message} (${count} ${count === 1 ? 'row' : 'rows'})`,
  }));
}

import type { MappingProblem } from './Finding.js';

/** Says of records whose rows were not read to their end what that may mean. */
export function describeCut(cut: number, records: number): MappingProblem[] {
  if (cut === 0) return [];
  const message = `the rows of ${cut} of ${records} records were not read to their end, which is \`PARTIAL\`: there are more than may be read, or a page leads to itself or nowhere (then let what tells the next page say which is the last)`;
  return [{ field: 'page', message }];
}

/** The newest few rows of several lists that are each in order; of equal ones, those of the first list. */
export function mergeNewest<T>(
  lists: readonly (readonly T[])[],
  count: number,
  timeOf: (row: T) => string,
): T[] {
  const [only = []] = lists;
  if (lists.length < 2) return only.slice(0, count);
  // Without the zone, a time with more digits sorts behind its beginning.
  const key = (row: T) => timeOf(row).slice(0, -1);
  return lists
    .flat()
    .sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? 1 : -1))
    .slice(0, count);
}

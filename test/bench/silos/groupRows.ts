/** Rows by what they belong to, in their order. */
export function groupRows<Row, T>(
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
  map: (row: Row) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const owner = ownerOf(row);
    const group = groups.get(owner);
    if (group === undefined) groups.set(owner, [map(row)]);
    else group.push(map(row));
  }
  return groups;
}

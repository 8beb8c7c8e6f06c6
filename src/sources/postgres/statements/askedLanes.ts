/**
 * The FROM item `_asked`: the members of arrays of equal length, and their number `n`, from 1. One
 * lane stands there by itself: of a value that it sees the planner knows how many rows there are, and
 * reads those of a record with very many off the end of an index.
 */
export function askedLanes(arrays: ReadonlyMap<string, string>, isOne: boolean): string {
  if (!isOne) {
    const columns = [...arrays.keys(), 'n'].join(', ');
    return `unnest(${[...arrays.values()].join(', ')}) WITH ORDINALITY AS _asked(${columns})`;
  }
  const members = [...arrays].map(([name, array]) => `(${array})[1] AS ${name}`);
  return `(SELECT ${members.join(', ')}, 1 AS n) AS _asked`;
}

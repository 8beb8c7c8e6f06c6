/** Leaves the last record of a full page to the next page, unless it fills the page: its rows may go on there. */
export function withoutCutGroup<T>(
  found: readonly T[],
  ownerOf: (one: T) => unknown,
  pageSize: number,
): readonly T[] {
  const last = found.at(-1);
  if (found.length < pageSize || last === undefined) return found;
  const whole = found.filter((one) => ownerOf(one) !== ownerOf(last));
  return whole.length > 0 ? whole : found;
}

/** A stable sort by keys that are computed once per item. */
export function sortByKey<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Item[] {
  const keyed = Array.from(items, (item) => ({ item, key: keyOf(item) }));
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

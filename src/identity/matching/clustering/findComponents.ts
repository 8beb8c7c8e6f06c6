/** The members of each set of numbers that pairs connect, by way of other pairs too. */
export function findComponents(
  size: number,
  forEachPair: (visit: (a: number, b: number) => void) => void,
): number[][] {
  const parents = Int32Array.from({ length: size }, (_, place) => place);
  const find = (place: number) => {
    let at = place;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  const isPaired = new Uint8Array(size);
  forEachPair((a, b) => {
    isPaired[a] = 1;
    isPaired[b] = 1;
    parents[find(a)] = find(b);
  });
  const components = new Map<number, number[]>();
  for (const [place, paired] of isPaired.entries()) {
    if (paired === 0) continue;
    const root = find(place);
    const members = components.get(root);
    if (members === undefined) components.set(root, [place]);
    else members.push(place);
  }
  return [...components.values()];
}

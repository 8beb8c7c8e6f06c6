/** Sets of numbers that pairs connect, by way of other pairs too. */
export interface Components {
  readonly components: readonly number[][];
  /** By number: the place of its component; -1 where it is in no pair. */
  readonly componentOf: Int32Array;
}

/** Finds the components of the numbers from 0 on. */
export function findComponents(
  size: number,
  forEachPair: (visit: (a: number, b: number) => void) => void,
): Components {
  const parents = new Int32Array(size);
  for (let place = 0; place < size; place++) parents[place] = place;
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
  const placeOf = new Int32Array(size).fill(-1);
  const componentOf = new Int32Array(size).fill(-1);
  const components: number[][] = [];
  for (let place = 0; place < size; place++) {
    if (isPaired[place] === 0) continue;
    const root = find(place);
    const known = placeOf[root] as number;
    const at = known < 0 ? components.push([]) - 1 : known;
    placeOf[root] = at;
    componentOf[place] = at;
    components[at]?.push(place);
  }
  return { components, componentOf };
}

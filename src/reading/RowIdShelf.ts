import type { RowReference } from '../dataset/Row.js';
import type { Shelf } from '../lib/RecentValues.js';

/** Ids of rows by source, dataset and key: found without making a name of the three. */
export class RowIdShelf implements Shelf<RowReference, string> {
  readonly #ids = new Map<string, Map<string, Map<string, string>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get({ source, dataset, key }: RowReference): string | undefined {
    return this.#ids.get(source)?.get(dataset)?.get(key);
  }

  set({ source, dataset, key }: RowReference, id: string): void {
    const ofDataset = memberOf(memberOf(this.#ids, source), dataset);
    const before = ofDataset.size;
    ofDataset.set(key, id);
    this.#size += ofDataset.size - before;
  }
}

function memberOf<V>(maps: Map<string, Map<string, V>>, name: string): Map<string, V> {
  let member = maps.get(name);
  if (member === undefined) {
    member = new Map();
    maps.set(name, member);
  }
  return member;
}

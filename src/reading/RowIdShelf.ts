import type { RowReference } from '../dataset/Row.js';

/** Ids of rows by source, dataset and key: found without making a name of the three. */
export class RowIdShelf {
  readonly #ids = new Map<string, Map<string, Map<string, string>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get({ source, dataset, key }: RowReference): string | undefined {
    return this.#ids.get(source)?.get(dataset)?.get(key);
  }

  /** Puts down an id that is not there yet. */
  add({ source, dataset, key }: RowReference, id: string): void {
    const ofSource = memberOf(this.#ids, source);
    memberOf(ofSource, dataset).set(key, id);
    this.#size += 1;
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

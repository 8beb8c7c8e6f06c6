import { LRUCache } from 'lru-cache';
import type { RowReference } from '../dataset/Row.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';

const PREFIX = 'r_';
const REMEMBERED = 20_000;

/** The ids of rows for clients: opaque, stable, and good for one tenant. */
export class RowIds {
  readonly #sealer: TokenSealer;
  readonly #context: string;
  readonly #sealed = new LRUCache<string, string>({ max: REMEMBERED });

  constructor(sealer: TokenSealer, tenant: string) {
    this.#sealer = sealer;
    this.#context = `row ${tenant}`;
  }

  seal({ source, dataset, key }: RowReference): string {
    const name = `${source}\n${dataset}\n${key}`;
    let id = this.#sealed.get(name);
    if (id === undefined) {
      id = PREFIX + this.#sealer.seal(JSON.stringify([source, dataset, key]), this.#context);
      this.#sealed.set(name, id);
    }
    return id;
  }

  /** The row that an id names; undefined for what is no id of a row. */
  open(id: string): RowReference | undefined {
    if (!id.startsWith(PREFIX)) return undefined;
    const text = this.#sealer.open(id.slice(PREFIX.length), this.#context);
    if (text === undefined) return undefined;
    const [source, dataset, key] = JSON.parse(text) as [string, string, string];
    return { source, dataset, key };
  }
}

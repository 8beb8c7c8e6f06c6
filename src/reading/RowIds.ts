import type { RowReference } from '../dataset/Row.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';
import { RecentValues } from '../lib/RecentValues.js';
import { RowIdShelf } from './RowIdShelf.js';

const PREFIX = 'r_';
/** Ids that are remembered at least; sealing one costs three times as much. */
const REMEMBERED = 10_000;

/** The ids of rows for clients: opaque, stable, and good for one tenant. */
export class RowIds {
  readonly #sealer: TokenSealer;
  readonly #context: string;
  readonly #sealed = new RecentValues<RowReference, string>(REMEMBERED, () => new RowIdShelf());

  constructor(sealer: TokenSealer, tenant: string) {
    this.#sealer = sealer;
    this.#context = `row ${tenant}`;
  }

  seal(row: RowReference): string {
    const known = this.#sealed.get(row);
    if (known !== undefined) return known;
    const id = this.#seal(row);
    this.#sealed.set(row, id);
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

  #seal({ source, dataset, key }: RowReference): string {
    return PREFIX + this.#sealer.seal(JSON.stringify([source, dataset, key]), this.#context);
  }
}

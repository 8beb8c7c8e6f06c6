import type { TokenSealer } from '../../lib/crypto/TokenSealer.js';

const PREFIX = 'd_';

/** The ids of candidates for clients: opaque, stable, and good for one tenant. */
export class CandidateIds {
  readonly #sealer: TokenSealer;
  readonly #context: string;

  constructor(sealer: TokenSealer, tenant: string) {
    this.#sealer = sealer;
    this.#context = `${tenant} DuplicateCandidate`;
  }

  /** `a` and `b` are keys of records. */
  seal({ a, b }: { readonly a: string; readonly b: string }): string {
    return PREFIX + this.#sealer.seal(`${a} ${b}`, this.#context);
  }

  /** The keys of the two records; undefined for what is no id of a candidate. */
  open(id: string): readonly [string, string] | undefined {
    if (!id.startsWith(PREFIX)) return undefined;
    const text = this.#sealer.open(id.slice(PREFIX.length), this.#context);
    const [a, b] = text?.split(' ') ?? [];
    return a === undefined || b === undefined ? undefined : [a, b];
  }
}

import type { PageInfo } from '../generated/resolvers.js';
import type { Customer } from '../identity/Customer.js';

/** A page of customers, in the shape of the connection type; cursors are made when asked for. */
export class CustomerPage {
  readonly nodes: readonly Customer[];
  readonly #hasNext: boolean;
  readonly #after: string | null;
  readonly #seal: (customer: Customer) => string;

  constructor(
    nodes: readonly Customer[],
    hasNext: boolean,
    after: string | null,
    seal: (customer: Customer) => string,
  ) {
    this.nodes = nodes;
    this.#hasNext = hasNext;
    this.#after = after;
    this.#seal = seal;
  }

  get edges() {
    const seal = this.#seal;
    return this.nodes.map((node) => ({
      node,
      get cursor() {
        return seal(node);
      },
    }));
  }

  get pageInfo(): PageInfo {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    const seal = this.#seal;
    return {
      hasNextPage: this.#hasNext,
      hasPreviousPage: this.#after !== null,
      get startCursor() {
        return first === undefined ? null : seal(first);
      },
      get endCursor() {
        return last === undefined ? null : seal(last);
      },
    };
  }
}

import type { Customer } from '../identity/Customer.js';
import type { Freshness } from '../reading/Freshness.js';

/** What a search found, in the shape of the connection type. */
export interface CustomerSearch {
  readonly nodes: readonly Customer[] | null;
  readonly edges: readonly { readonly node: Customer; readonly cursor: string }[] | null;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

import type { PageInfo } from '../generated/resolvers.js';
import type { Customer } from '../identity/Customer.js';
import type { Freshness } from '../reading/Freshness.js';
import type { CustomerPage } from './CustomerPage.js';

/** What a search found, in the shape of the connection type. */
export interface CustomerSearch {
  readonly nodes: readonly Customer[] | null;
  readonly edges: CustomerPage['edges'] | null;
  readonly pageInfo: PageInfo;
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

import type { CustomerState, StoredCustomer } from '../../../store/CustomerStore.js';
import type { CustomerContent } from '../../CustomerContent.js';

/** What a customer is to become, and who goes into it. */
export interface PlannedChange {
  readonly state: CustomerState<CustomerContent>;
  readonly survivor: StoredCustomer<CustomerContent> | undefined;
  readonly absorbed: readonly StoredCustomer<CustomerContent>[];
  /** Customers that lose records to it. */
  readonly left: readonly StoredCustomer<CustomerContent>[];
}

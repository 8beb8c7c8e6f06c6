import type { OffersConfig } from '../config/offersShape.js';
import type { ConsentRow } from '../consent/ConsentRow.js';
import type { Row } from '../dataset/Row.js';
import type { Customer } from '../identity/Customer.js';
import type { Intervention } from '../intervention/Intervention.js';
import type { Profile } from '../profile/Profile.js';
import type { RowsWithin } from '../reading/rowsWithin.js';

/** What rules decide by, for one customer; whatever is read is read once for all offers of a request. */
export interface OfferContext {
  readonly customer: Customer;
  readonly config: OffersConfig;
  readonly now: Date;
  /**
   * The customer's rows of a dataset, newest first. They are complete when all were read, or all
   * that are newer than a sortable time, where one is given.
   */
  read<R extends Row>(dataset: string, since?: string): Promise<RowsWithin<R>>;
  consents(): Promise<RowsWithin<ConsentRow>>;
  profile(): Promise<Profile>;
  /** The interventions carried out by a campaign that leave the customer alone. */
  holdingBack(campaign: string): Promise<readonly Intervention[]>;
}

/** An offer that is to be made to a customer, as it was asked about. */
export interface Offer {
  readonly id: string | undefined;
  readonly sku: string | undefined;
  readonly category: string | undefined;
  readonly channel: string;
  readonly purpose: string;
  readonly campaign: string | undefined;
}

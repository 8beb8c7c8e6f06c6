/** A record and the customer that it belongs to, as it is exported. */
export interface ExportedLink {
  readonly source: string;
  readonly recordId: string;
  readonly customerId: string;
  readonly linkedBy: string;
  /** RFC 3339. */
  readonly linkedAt: string;
  /** Match probability, 0 to 1; null for links that know only yes and no. */
  readonly score: number | null;
}

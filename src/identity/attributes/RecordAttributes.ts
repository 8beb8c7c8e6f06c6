/** What records can be compared by besides identifiers and names; normalised, null where unknown. */
export interface RecordAttributes {
  /** ISO 8601 calendar day. */
  readonly birthDate: string | null;
  readonly postalCode: string | null;
  readonly houseNumber: string | null;
  /** The address line without its numbers, folded. */
  readonly street: string | null;
  readonly city: string | null;
}

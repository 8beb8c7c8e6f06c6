/** A value and the record that it comes from. */
export interface ValueOrigin {
  readonly value: string;
  readonly source: string;
  readonly recordId: string;
  /** When the source last changed the record. */
  readonly updatedAt: string | null;
}

/** Where a golden value comes from, what chose it, and what lost. */
export interface Provenance extends ValueOrigin {
  readonly attribute: string;
  readonly rule: string;
  readonly alternatives: readonly ValueOrigin[];
}

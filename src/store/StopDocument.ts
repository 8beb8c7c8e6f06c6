/** Something that kept records apart, as it lies in the store: hashes and counts only. */
export interface StopDocument {
  readonly _id: string;
  readonly tenant: string;
  /** The linking that found it. */
  readonly run: string;
  readonly kind: string;
  /** Within a kind, the weightiest first. */
  readonly place: number;
  readonly stop: unknown;
}

/** What the last linking of everything found, in figures. */
export interface LinkingDocument {
  readonly _id: string;
  readonly run: string;
  readonly at: Date;
  readonly records: number;
  readonly customers: number;
  readonly stops: Readonly<Record<string, number>>;
}

/** A source's key for a person. */
export interface RecordName {
  readonly source: string;
  readonly recordId: string;
}

/** One record as matching sees it: raw values by attribute name; what is absent is unknown. */
export interface MatchRecord {
  /** Unique among all records; ties are decided by it. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | null | undefined>>;
  /** The file or source that the record is of; only linking between files asks for it. */
  readonly file?: string;
}

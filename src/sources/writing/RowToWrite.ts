/** What a row says, field by field, in Rotunda's own words. */
export type RowValues = Readonly<Record<string, string | null>>;

/** A row that a source is told of. */
export interface RowToWrite {
  /** The record or identifier that it belongs to. */
  readonly lane: string;
  /** The same however often the source is told, so that it can know what it has already. */
  readonly deliveryKey: string;
  readonly values: RowValues;
}

/** What came of telling: the source has it, or knows nobody whom it could belong to. */
export type WriteOutcome = 'WRITTEN' | 'NO_RECORD';

/** What a source says has changed: a row by its key, or a record; never the data itself. */
export interface WebhookChange {
  /** The dataset; `profiles` for the record itself. */
  readonly dataset: string;
  /** The row's own key; left out for `profiles`. */
  readonly id?: string | undefined;
  /** The record that it belongs to; needed for `profiles`, and where a row's key holds for its record only. */
  readonly recordId?: string | undefined;
}

import type { Position } from './Position.js';

/** One row of a dataset, already in the shape of its GraphQL type. */
export interface Row {
  readonly __typename: string;
  readonly source: string;
  readonly dataset: string;
  /** The row's own key in its source. */
  readonly key: string;
  /** What the row belongs to: a record id, or the identifier or customer id that its dataset is keyed by. */
  readonly owner: string;
  readonly position: Position;
  /** Key of the row of another dataset that it belongs to, where the dataset has such a field. */
  readonly parent?: string | null;
  /** Fields that are null as what the source has cannot be read; in datasets that keep such rows. */
  readonly unreadable?: readonly UnreadableField[];
}

/** What is wrong with a field of a row; never holds the value. */
export interface UnreadableField {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** Completes a row that was just read with what its mapping does not tell. */
export type SettleRow = (row: Row) => Row;

/** A row with the fields of its GraphQL type, but for those that are resolved. */
export type RowOf<T, Resolved extends string = never> = Row &
  Omit<T, keyof Row | 'id' | 'customer' | 'conversation' | Resolved>;

/** A row named by its key, where reading it is not worth a call, or not yet made. */
export interface RowReference {
  readonly source: string;
  readonly dataset: string;
  readonly key: string;
}

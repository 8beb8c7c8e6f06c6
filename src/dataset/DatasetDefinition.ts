import type { Row } from './Row.js';

/** One registered sort of rows; the built-in ones and a company's own are told alike. */
export interface DatasetDefinition {
  /** Its name in configurations, e.g. `orders`. */
  readonly name: string;
  /** The GraphQL type of its rows. */
  readonly type: string;
  /** One line for the schema. */
  readonly description: string;
  /** Whether a customer has a list of these rows, or a single one. */
  readonly cardinality: 'MANY' | 'ONE';
  /** The field of `Customer` that shows them; null where they are reached in another way. */
  readonly customerField: string | null;
  /** The field that dates a row; lists are ordered by it, newest first. */
  readonly time: string | null;
  /** Further names of the dating field: mapping either is enough. */
  readonly timeAliases?: readonly string[];
  /** Values of fields that a mapping leaves out. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** One line about a row whose mapping has no `summary`. */
  readonly summarise?: (row: Row & Readonly<Record<string, unknown>>) => string | null;
  /** The field that ties a row to a row of another dataset, for lists nested in that one. */
  readonly parentField?: string;
  /** Whether its rows are read live at all times, as somebody acts on what they say now. */
  readonly neverCached?: boolean;
  /** What a source can be told of its rows, by a mapping's `write`; left out where they are only read. */
  readonly writes?: {
    /** The fields that say what a row is about: a source that has no word for it is not told. */
    readonly about: readonly string[];
    readonly values: readonly string[];
  };
  /** Whether a row still counts when a field of it cannot be read: the field is null then, and told of. */
  readonly keepsUnreadable?: boolean;
}

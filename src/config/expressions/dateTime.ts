import { createExpression, type DateTimeExpression, type Leaf } from './Expression.js';

/** How a silo writes an instant. */
export interface DateTimeOptions {
  /**
   * `unix` (seconds), `unixMs`, `objectId` (the second in which it was made), `bsonTimestamp`, `http`,
   * `rfc2822`, or tokens of Luxon such as `dd.MM.yyyy HH:mm`; ISO 8601 and SQL when left out.
   */
  readonly format?: string;
  /** IANA zone of values that carry none, e.g. `Europe/Amsterdam`; UTC when left out. */
  readonly zone?: string;
}

/** An instant whose format or zone must be told. */
export function dateTime(of: Leaf, options: DateTimeOptions = {}): DateTimeExpression {
  return createExpression({ is: 'dateTime', of, ...options });
}

import type { RowReference } from '../dataset/Row.js';

/** An interaction that happened, and whose it is. */
export interface Activity {
  /** Its place in the tenant's sequence. */
  readonly seq: number;
  /** Undefined where it is nobody's any more. */
  readonly row: RowReference | undefined;
  /** Current and former ids of the customers that it belongs to; empty while it is nobody's. */
  readonly customerIds: ReadonlySet<string>;
}

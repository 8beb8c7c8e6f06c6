import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import type { Row } from '../dataset/Row.js';
import type { Customer } from '../identity/Customer.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';

/** What reading interactions works with for one request. */
export interface TimelineContext {
  readonly rows: RowsOfRequest;
  /** The datasets whose rows are interactions, those that a configuration adds among them. */
  readonly interactions: readonly DatasetDefinition[];
  /** In whose list a row was seen, where the row itself does not tell for certain. */
  readonly owners: WeakMap<Row, Customer>;
}

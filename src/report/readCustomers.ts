import type { Row } from '../dataset/Row.js';
import type { Customer } from '../identity/Customer.js';
import type { Lane } from '../reading/Lane.js';
import { lanesOf } from '../reading/LaneOwner.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { RowReading } from './RowReading.js';
import { type RowsOf, readUnstreamed } from './readUnstreamed.js';
import type { StreamedRows } from './StreamedRows.js';

/** The rows of one person. */
export interface PersonRows<R extends Row> {
  /** Null for a record that is not linked yet: it is a person, as far as is known. */
  readonly customer: Customer | null;
  readonly lanes: readonly Lane[];
  readonly rows: readonly R[];
  /** Whether every source answered for this person. */
  readonly isWhole: boolean;
}

/**
 * Reads the rows of customers, portion by portion: what was streamed, and the rest record by record.
 * Those of records that nobody has come last.
 */
export async function* readCustomers<R extends Row>(
  reading: RowReading<R>,
  streamed: StreamedRows<R>,
  customers: AsyncIterable<readonly Customer[]>,
  scope: RequestScope,
): AsyncIterable<readonly PersonRows<R>[]> {
  const { sources, datasets } = reading;
  for await (const portion of customers) {
    scope.signal.throwIfAborted();
    const lanes = new Map(
      portion.map((one) => [one, datasets.flatMap((name) => lanesOf(one, name, sources))]),
    );
    const rowsOf = await readUnstreamed([...lanes.values()].flat(), reading, streamed, scope);
    yield [...lanes].map(([customer, own]) => personOf(customer, own, rowsOf));
  }
  for (const rows of streamed.unclaimed()) {
    yield [{ customer: null, lanes: [], rows, isWhole: true }];
  }
}

function personOf<R extends Row>(
  customer: Customer,
  lanes: readonly Lane[],
  rowsOf: RowsOf<R>,
): PersonRows<R> {
  const read = lanes.map(rowsOf);
  const rows = read.flatMap((one) => one ?? []);
  return { customer, lanes, rows, isWhole: !read.includes(undefined) };
}

import type { Row } from '../dataset/Row.js';
import type { Customer } from '../identity/Customer.js';
import type { Lane } from '../reading/Lane.js';
import { lanesOf } from '../reading/LaneOwner.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { StreamRange } from '../sources/Source.js';
import { readLanes } from './readLanes.js';
import { SourceShare } from './SourceShare.js';
import { StreamedRows } from './StreamedRows.js';

/** Which rows of customers to read. */
export interface CustomerReading<R extends Row> {
  readonly sources: readonly GuardedSource[];
  readonly datasets: readonly string[];
  readonly range: StreamRange;
  /** What comes of reading each source, by name. */
  readonly shares: ReadonlyMap<string, SourceShare>;
  /** Rows that may wait in memory for their customer. */
  readonly mostRows: number;
  /** Whether sources may stream; not where the customers are few among all. */
  readonly streams?: boolean;
  /** Rows that count; the others are not held. */
  readonly keep?: (row: R) => boolean;
}

/** The rows of one person. */
export interface PersonRows<R extends Row> {
  /** Null for a record that is not linked yet: it is a person, as far as is known. */
  readonly customer: Customer | null;
  readonly lanes: readonly Lane[];
  readonly rows: readonly R[];
  /** Whether every source answered for this person. */
  readonly isWhole: boolean;
}

type RowsOf<R> = (lane: Lane) => readonly R[] | undefined;

/** A share for each source that serves one of the datasets. */
export function sharesOf(
  sources: readonly GuardedSource[],
  datasets: readonly string[],
): ReadonlyMap<string, SourceShare> {
  const serving = sources.filter(({ capabilities }) =>
    datasets.some((dataset) => capabilities.has(dataset)),
  );
  return new Map(serving.map(({ name }) => [name, new SourceShare(name)]));
}

/**
 * Reads the rows of a window, portion by portion of customers. Rows come from streams where sources
 * have them, else record by record; those of records that nobody has come last.
 */
export async function* readCustomers<R extends Row>(
  reading: CustomerReading<R>,
  customers: AsyncIterable<readonly Customer[]>,
  scope: RequestScope,
): AsyncIterable<readonly PersonRows<R>[]> {
  const { sources, datasets } = reading;
  const streamed = await streamAll(reading, scope);
  for await (const portion of customers) {
    scope.signal.throwIfAborted();
    const lanes = new Map(
      portion.map((one) => [one, datasets.flatMap((name) => lanesOf(one, name, sources))]),
    );
    const rowsOf = await readAll([...lanes.values()].flat(), reading, streamed, scope);
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

async function streamAll<R extends Row>(
  { sources, datasets, range, shares, mostRows, keep, streams: mayStream }: CustomerReading<R>,
  scope: RequestScope,
): Promise<StreamedRows<R>> {
  const streamed = new StreamedRows<R>(mostRows, keep);
  if (mayStream === false) return streamed;
  const streams = sources.flatMap((source) =>
    datasets
      .filter((dataset) => source.canStream(dataset))
      // Rows of others are not told by the record that they belong to.
      .filter((dataset) => source.capabilities.get(dataset)?.keyedBy === 'RECORD')
      .map((dataset) => ({ source, dataset, share: shares.get(source.name) })),
  );
  await Promise.all(
    streams.map(async ({ source, dataset, share }) => {
      if (share !== undefined) await streamed.bring(source, dataset, range, share, scope);
    }),
  );
  return streamed;
}

/** Reads what was not streamed, and answers the rows of each lane. */
async function readAll<R extends Row>(
  lanes: readonly Lane[],
  { sources, datasets, range, shares, keep = () => true }: CustomerReading<R>,
  streamed: StreamedRows<R>,
  scope: RequestScope,
): Promise<RowsOf<R>> {
  const found = new Map<string, ReadonlyMap<string, readonly R[]>>();
  await Promise.all(
    sources.flatMap((source) =>
      datasets.map(async (dataset) => {
        const share = shares.get(source.name);
        if (share === undefined || streamed.covers(source.name, dataset)) return;
        const keys = lanes
          .filter((lane) => lane.source === source.name && lane.dataset === dataset)
          .map(({ key }) => key);
        if (keys.length === 0) return;
        const unique = [...new Set(keys)];
        const rows = await readLanes<R>(source, dataset, unique, range, share, scope);
        found.set(`${source.name}\u0000${dataset}`, rows);
      }),
    ),
  );
  return (lane) =>
    streamed.covers(lane.source, lane.dataset)
      ? streamed.claim(lane)
      : found.get(`${lane.source}\u0000${lane.dataset}`)?.get(lane.key)?.filter(keep);
}

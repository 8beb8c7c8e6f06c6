import type { Row } from '../dataset/Row.js';
import type { Lane } from '../reading/Lane.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { RowReading } from './RowReading.js';
import { readLanes } from './readLanes.js';
import type { StreamedRows } from './StreamedRows.js';

/** The rows of a lane; undefined where the source failed. */
export type RowsOf<R> = (lane: Lane) => readonly R[] | undefined;

/** Reads the lanes that were not streamed, and answers the rows of each lane; streamed ones are claimed. */
export async function readUnstreamed<R extends Row>(
  lanes: readonly Lane[],
  { sources, datasets, range, shares, keep = () => true }: RowReading<R>,
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

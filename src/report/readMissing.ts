import type { ExchangeRow } from '../conversation/contacts/Contact.js';
import { exchangeDatasets } from '../conversation/reading/exchangeDatasets.js';
import type { Lane } from '../reading/Lane.js';
import type { Computation } from './Computation.js';
import { readLanes } from './readLanes.js';

/** The rows of a lane. */
export type RowsOf = (lane: Lane) => readonly ExchangeRow[];

/** Reads the lanes that were not streamed, and answers the rows of each lane; streamed ones are claimed. */
export async function readMissing(
  lanes: readonly Lane[],
  { parts: { sources }, window: { range }, streamed, shares, scope }: Computation,
): Promise<RowsOf> {
  const found = new Map<string, ReadonlyMap<string, readonly ExchangeRow[]>>();
  await Promise.all(
    sources.flatMap((source) =>
      exchangeDatasets.map(async (dataset) => {
        const share = shares.get(source.name);
        if (share === undefined || streamed.covers(source.name, dataset)) return;
        const keys = lanes
          .filter((lane) => lane.source === source.name && lane.dataset === dataset)
          .map(({ key }) => key);
        if (keys.length === 0) return;
        const rows = await readLanes<ExchangeRow>(
          source,
          dataset,
          [...new Set(keys)],
          range,
          share,
          scope,
        );
        found.set(`${source.name}\u0000${dataset}`, rows);
      }),
    ),
  );
  return (lane) =>
    streamed.covers(lane.source, lane.dataset)
      ? (streamed.claim(lane) ?? [])
      : (found.get(`${lane.source}\u0000${lane.dataset}`)?.get(lane.key) ?? []);
}

import type { Start } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { StreamRange } from '../sources/Source.js';
import { SourceError } from '../sources/SourceError.js';
import type { SourceShare } from './SourceShare.js';

/** Rows of a lane that are read at once. */
const PAGE = 500;
/** Pages of a lane that are read at most; whoever has more is cut, and that is said. */
const MOST_PAGES = 10;

/** Reads all rows of some lanes within a range, record by record: for sources that cannot stream. */
export async function readLanes<R extends Row>(
  source: GuardedSource,
  dataset: string,
  lanes: readonly string[],
  range: Partial<StreamRange>,
  share: SourceShare,
  scope: RequestScope,
): Promise<ReadonlyMap<string, readonly R[]>> {
  const rows = new Map<string, R[]>(lanes.map((lane) => [lane, []]));
  let starts = new Map<string, Start>();
  let left = lanes;
  for (let page = 0; left.length > 0; page++) {
    if (page === MOST_PAGES) {
      share.cut();
      break;
    }
    const window = { ...range, limit: PAGE, ...(starts.size > 0 && { starts }) };
    const slices = await source.read(dataset, left, window, scope);
    const next = new Map<string, Start>();
    for (const [lane, slice] of slices) {
      if (slice instanceof SourceError) {
        share.failed(slice);
        // A talk of which a part is missing would be measured wrongly.
        rows.delete(lane);
        continue;
      }
      share.answered(slice.rows.length, slice.droppedRows);
      share.saw(slice.rows);
      if (slice.cut) share.cut();
      rows.get(lane)?.push(...(slice.rows as R[]));
      const start = slice.next ?? slice.rows.at(-1)?.position;
      if (slice.hasMore && start !== undefined) next.set(lane, start);
    }
    left = left.filter((lane) => next.has(lane));
    starts = next;
  }
  return rows;
}

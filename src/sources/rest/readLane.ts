import { emptySlice } from '../emptySlice.js';
import { LaneCollector } from '../pages/LaneCollector.js';
import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import { pageToBegin } from '../pages/pageToBegin.js';
import { startState } from '../pages/startState.js';
import type { ReadContext } from '../ReadContext.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { Placeholders } from '../templates/fillTemplate.js';
import { ownRows } from './ownRows.js';
import type { RestDataset } from './RestDataset.js';
import type { RawPage, RestReading } from './RestReading.js';
import { readEach } from './readEach.js';
import { type ResolvingDataset, resolveKey, resolves } from './resolveKey.js';
import { timeParameters } from './timeParameters.js';

/** Reads one lane from an endpoint that serves one record per request. */
export function readLane(
  reading: RestReading,
  dataset: RestDataset,
  lane: string,
  window: Window,
  context: ReadContext,
): Promise<Slice> {
  const key = reading.keyOf(dataset, lane);
  const values = { recordId: key, key };
  return resolves(dataset)
    ? readResolved(reading, dataset, lane, values, window, context)
    : readPages(reading, dataset, lane, values, window, context);
}

/** Reads it by the ids that the API has for it. */
async function readResolved(
  reading: RestReading,
  dataset: ResolvingDataset,
  lane: string,
  values: Placeholders,
  window: Window,
  context: ReadContext,
): Promise<Slice> {
  const resolved = await resolveKey(reading, dataset, values, context);
  const { ids, cut } = resolved;
  const [id] = ids;
  if (id === undefined && !cut) return emptySlice;
  return id === undefined || ids.length > 1 || cut
    ? readEach(reading, dataset, lane, values, resolved, window, context)
    : readPages(reading, dataset, lane, { ...values, resolved: id }, window, context);
}

/** Reads it page after page. */
async function readPages(
  reading: RestReading,
  dataset: RestDataset,
  lane: string,
  values: Placeholders,
  window: Window,
  context: ReadContext,
): Promise<Slice> {
  const start = window.starts?.get(lane);
  const ordered = dataset.order === 'newestFirst';
  const collector = new LaneCollector(lane, window, ordered);
  const endpoint = {
    ...dataset.endpoint,
    bounds: timeParameters(dataset, window, [start]),
  };
  const wanted = ordered ? window.limit + 1 : Number.MAX_SAFE_INTEGER;
  const trail = new PageTrail();
  let state: PageState | undefined = seek(dataset, window, lane);
  for (let pages = 0; state !== undefined && pages < reading.maxPages; pages++) {
    if (state.at === 'nowhere') break;
    let page: RawPage;
    try {
      page = await reading.page(endpoint, values, state, wanted, dataset.name, context);
    } catch (error) {
      if (pages > 0 || !isForgotten(state, error)) throw error;
      state = { at: 'first' };
      continue;
    }
    const rows = ownRows(reading, dataset, page.rows, lane, values, page.state, context);
    const before: PageState | undefined =
      ordered && pages === 0 ? pageToBegin(start, rows, state) : undefined;
    if (before !== undefined) {
      state = before;
      continue;
    }
    collector.add(rows);
    state = collector.isServed ? undefined : trail.follow(page.next, page.rows);
  }
  return collector.slice(state !== undefined);
}

/** Whether an API may no longer know the cursor by which a page was reached when its rows were read: few last for long. */
function isForgotten({ at }: PageState, error: unknown): boolean {
  return (at === 'cursor' || at === 'target') && error instanceof SourceError && error.isOfQuestion;
}

/** The page where the start's row was seen, unless a parameter leads there more safely. */
function seek({ order, until }: RestDataset, window: Window, lane: string): PageState {
  const skips = order === 'newestFirst' && until === undefined;
  return skips ? startState(window.starts?.get(lane)).state : { at: 'first' };
}

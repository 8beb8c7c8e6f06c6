import { LaneCollector } from '../pages/LaneCollector.js';
import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import type { ReadContext } from '../ReadContext.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import type { Placeholders } from '../templates/fillTemplate.js';
import { ownRows } from './ownRows.js';
import type { RestDataset } from './RestDataset.js';
import type { RestReading } from './RestReading.js';
import type { ResolvedKeys } from './resolveKey.js';

/**
 * Reads one lane whose rows an API has by what they belong to: for each of these a list, all of which
 * together are the lane.
 */
export async function readEach(
  reading: RestReading,
  dataset: RestDataset,
  lane: string,
  values: Placeholders,
  { ids, cut }: ResolvedKeys,
  window: Window,
  context: ReadContext,
): Promise<Slice> {
  const collector = new LaneCollector(lane, window, false);
  let pagesLeft = reading.maxPages;
  let unread = cut;
  const readList = async (resolved: string) => {
    const own = { ...values, resolved };
    const trail = new PageTrail();
    let state: PageState | undefined = { at: 'first' };
    while (state !== undefined && state.at !== 'nowhere' && pagesLeft > 0) {
      pagesLeft -= 1;
      const page = await reading.page(dataset.endpoint, own, state, ALL, dataset.name, context);
      // What lies on another page cannot be told by a page of one list: all are read each time.
      collector.add(ownRows(reading, dataset, page.rows, lane, own, { at: 'first' }, context));
      state = trail.follow(page.next, page.rows);
    }
    if (state !== undefined) unread = true;
  };
  await Promise.all(ids.map(readList));
  return collector.slice(unread);
}

const ALL = Number.MAX_SAFE_INTEGER;

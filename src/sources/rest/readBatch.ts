import type { Row } from '../../dataset/Row.js';
import { keepOwn } from '../documents/keepOwn.js';
import { LaneFinder } from '../LaneFinder.js';
import { LaneCollector } from '../pages/LaneCollector.js';
import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import type { ReadContext } from '../ReadContext.js';
import { readKey } from '../readKey.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { Placeholders } from '../templates/fillTemplate.js';
import type { Endpoint } from './Endpoint.js';
import type { RestDataset } from './RestDataset.js';
import type { RestReading } from './RestReading.js';
import { timeParameters } from './timeParameters.js';

/**
 * Reads many lanes from an endpoint that takes many keys. Its pages mix the lanes, so they are read
 * on until every lane is served, the API has no more, or the budget of pages is spent.
 */
export async function readBatch(
  reading: RestReading,
  dataset: RestDataset,
  lanes: readonly string[],
  window: Window,
  context: ReadContext,
): Promise<ReadonlyMap<string, Slice | SourceError>> {
  const laneOf = new Map(lanes.map((lane) => [reading.keyOf(dataset, lane), lane]));
  const finder = new LaneFinder(dataset.keyedBy, laneOf);
  const ordered = dataset.order === 'newestFirst';
  const collectors = new Map(lanes.map((lane) => [lane, new LaneCollector(lane, window, ordered)]));
  const keys = [...laneOf.keys()];
  const endpoint = withKeys(dataset, keys, window, lanes);
  const values = { recordIds: keys, joinedKeys: keys.join(dataset.batch?.separator) };
  let failure: SourceError | undefined;
  const trail = new PageTrail();
  let state: PageState | undefined = { at: 'first' };
  for (let pages = 0; state !== undefined && pages < reading.maxPages; pages++) {
    if (state.at === 'nowhere') break;
    try {
      const wanted = Number.MAX_SAFE_INTEGER;
      const page = await reading.page(endpoint, values, state, wanted, dataset.name, context);
      addPage(reading, dataset, page, finder, collectors, context);
      state = trail.follow(page.next, page.rows);
    } catch (error) {
      if (pages === 0 || !(error instanceof SourceError)) throw error;
      failure = error;
      break;
    }
    if ([...collectors.values()].every(({ isServed }) => isServed)) state = undefined;
  }
  const unread = state !== undefined;
  return new Map(
    [...collectors].map(([lane, collector]) => [
      lane,
      failure !== undefined && !collector.isServed ? failure : collector.slice(unread),
    ]),
  );
}

function addPage(
  reading: RestReading,
  dataset: RestDataset,
  page: { readonly rows: readonly unknown[]; readonly state: PageState },
  finder: LaneFinder,
  collectors: ReadonlyMap<string, LaneCollector>,
  context: ReadContext,
): void {
  const byLane = new Map<string, (Row | undefined)[]>();
  for (const raw of keepOwn(dataset, page.rows)) {
    const owner: unknown = dataset.reader.owner?.(raw);
    const key = readKey(owner);
    const lane = key === null ? undefined : finder.laneOf(key);
    if (lane === undefined) {
      // Whose it is nobody can tell: it may be anybody's who was asked for.
      const isAnybodys = key === null && owner !== null && raw !== null;
      if (isAnybodys) for (const collector of collectors.values()) collector.add([undefined]);
      context.onProblem({
        source: reading.source.name,
        dataset: dataset.name,
        field: 'recordId',
        expected: 'one of the records asked for',
        found: 'another one, or none',
      });
      continue;
    }
    const rows = byLane.get(lane) ?? [];
    byLane.set(lane, rows);
    rows.push(reading.row(dataset, raw, lane, { at: 'first' }, context));
  }
  for (const [lane, rows] of byLane) collectors.get(lane)?.add(rows);
}

function withKeys(
  dataset: RestDataset,
  keys: readonly string[],
  window: Window,
  lanes: readonly string[],
): Endpoint {
  const { endpoint, batch } = dataset;
  const starts = lanes.map((lane) => window.starts?.get(lane));
  const bounded = { ...endpoint, bounds: timeParameters(dataset, window, starts) };
  if (batch?.param === undefined) return bounded;
  if (!batch.repeat) {
    const { query: own } = endpoint;
    const joined = { [batch.param]: keys.join(batch.separator) };
    const query =
      typeof own === 'function'
        ? (values: Placeholders) => ({ ...own(values), ...joined })
        : { ...own, [batch.param]: '{joinedKeys}' };
    return { ...bounded, query };
  }
  const repeated = keys.map((key) => `${batch.param}=${encodeURIComponent(key)}`).join('&');
  const separator = endpoint.path.includes('?') ? '&' : '?';
  return { ...bounded, path: `${endpoint.path}${separator}${repeated}` };
}

import type { Row } from '../../dataset/Row.js';
import { keepOwn } from '../documents/keepOwn.js';
import { readPath } from '../documents/readPath.js';
import { LaneFinder } from '../LaneFinder.js';
import { LaneCollector } from '../pages/LaneCollector.js';
import { saysMore } from '../pages/saysMore.js';
import type { ReadContext } from '../ReadContext.js';
import { readKey } from '../readKey.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { GraphqlDataset } from './GraphqlDataset.js';
import type { GraphqlReading } from './GraphqlReading.js';
import { itemsAt } from './itemsAt.js';
import { type ItemsOfLane, LaneItems } from './LaneItems.js';

/**
 * Reads many lanes by one operation with a list variable. Such an operation has no cursor per lane:
 * where it takes no `$before`, a lane that is read on is read anew with a larger limit.
 */
export async function readItems(
  reading: GraphqlReading,
  dataset: GraphqlDataset,
  lanes: readonly string[],
  window: Window,
  context: ReadContext,
): Promise<ReadonlyMap<string, Slice | SourceError>> {
  const answer = new Map<string, Slice | SourceError>();
  let waiting = [...lanes];
  let limit = Math.min(window.limit + 1, dataset.maxLimit);
  for (let calls = 0; waiting.length > 0 && calls < reading.maxPages; calls++) {
    const onCall: ReadContext['onCall'] = (call) =>
      context.onCall({ ...call, isFurtherPage: calls > 0 });
    const telling = { ...context, onCall };
    const items = await itemsOf(reading, dataset, waiting, { ...window, limit }, telling);
    const again: string[] = [];
    for (const lane of waiting) {
      const raws = items.of(lane);
      if (raws instanceof SourceError) {
        answer.set(lane, raws);
        continue;
      }
      const { slice, isFinal } = laneOf(reading, dataset, lane, raws, window, limit, context);
      answer.set(lane, slice);
      if (!isFinal && limit < dataset.maxLimit) again.push(lane);
    }
    waiting = again;
    limit = Math.min(limit * 4, dataset.maxLimit);
  }
  return answer;
}

async function itemsOf(
  { client, source }: GraphqlReading,
  dataset: GraphqlDataset,
  lanes: readonly string[],
  window: Window,
  context: ReadContext,
): Promise<LaneItems> {
  const {
    query = '',
    items = '$',
    itemKey = '$',
    mentioned,
    key = (lane: string) => lane,
  } = dataset;
  const laneByKey = new Map(lanes.map((lane) => [key(lane), lane]));
  const finder = new LaneFinder(dataset.keyedBy, laneByKey);
  const times = lanes.map((lane) => window.starts?.get(lane)?.time);
  const latest = times.every((time) => time) ? times.sort().at(-1) : undefined;
  const values: Record<string, unknown> = { keys: [...laneByKey.keys()] };
  if (mentioned.has('limit')) values.limit = window.limit;
  if (mentioned.has('before')) values.before = instantAfter(latest ?? window.to);
  if (mentioned.has('from')) values.from = window.from && shortInstant(window.from);
  const { data, failures } = await client.run(query, values, context);
  const found = itemsAt(items, data);
  if (found === undefined) {
    const none = new SourceError('SOURCE_BAD_RESPONSE', 'the answer has no items');
    throw failures[0]?.error ?? none;
  }
  const told = new LaneItems(dataset);
  for (const { item, place } of found) {
    const owner = readPath(itemKey, item);
    const key = readKey(owner);
    const lane = key === null ? undefined : finder.laneOf(key);
    // The items are the outermost list, so that the first number of a path is the place of one.
    const failure = failures.find(({ path }) => path.find(Number.isInteger) === place)?.error;
    // Somebody whom the API does not know.
    if (item === null && failure === undefined) continue;
    if (lane === undefined) {
      if (key === null) told.addNobodys(failure, owner !== null && item !== null);
      context.onProblem({
        source: source.name,
        dataset: dataset.name,
        field: 'recordId',
        expected: 'one of the records asked for',
        found: 'another one, or none',
      });
      continue;
    }
    told.add(lane, item, failure);
  }
  context.onCall({ dataset: dataset.name, rows: told.rows });
  return told;
}

function laneOf(
  reading: GraphqlReading,
  dataset: GraphqlDataset,
  lane: string,
  { items, raws }: ItemsOfLane,
  window: Window,
  asked: number,
  context: ReadContext,
): { slice: Slice; isFinal: boolean } {
  const collector = new LaneCollector(lane, window, dataset.order === 'newestFirst');
  const rows: (Row | undefined)[] = keepOwn(dataset, raws).map((raw) =>
    reading.row(dataset, raw, lane, { at: 'first' }, context),
  );
  collector.add(rows);
  const limited = dataset.mentioned.has('limit') && raws.length >= asked;
  const { hasMore } = dataset;
  const more =
    hasMore === undefined ? limited : items.some((item) => saysMore(readPath(hasMore, item)));
  return { slice: collector.slice(more), isFinal: collector.isServed || !more };
}

/** A bound that surely takes in what happened at this very instant. */
function instantAfter(time: string | undefined): string | undefined {
  return time && new Date(Date.parse(shortInstant(time)) + 1).toISOString();
}

function shortInstant(time: string): string {
  return `${time.slice(0, 23)}Z`;
}

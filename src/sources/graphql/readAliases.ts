import { keepOwn } from '../documents/keepOwn.js';
import { readPath } from '../documents/readPath.js';
import { LaneCollector } from '../pages/LaneCollector.js';
import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import { pageToBegin } from '../pages/pageToBegin.js';
import { saysMore } from '../pages/saysMore.js';
import { startState } from '../pages/startState.js';
import type { ReadContext } from '../ReadContext.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import { fillBody } from '../templates/fillTemplate.js';
import { followPage } from './followPage.js';
import type { GraphqlDataset } from './GraphqlDataset.js';
import type { GraphqlReading } from './GraphqlReading.js';
import { rowsAt } from './rowsAt.js';

interface LaneState {
  readonly lane: string;
  collector: LaneCollector;
  readonly trail: PageTrail;
  state: PageState | undefined;
  /** Whether a page of it was read. */
  isBegun: boolean;
}

/** Reads many lanes by one operation of aliased selections, each with its own cursor. */
export async function readAliases(
  reading: GraphqlReading,
  dataset: GraphqlDataset,
  lanes: readonly string[],
  window: Window,
  context: ReadContext,
): Promise<ReadonlyMap<string, Slice | SourceError>> {
  const answer = new Map<string, Slice | SourceError>();
  const collect = (lane: string) =>
    new LaneCollector(lane, window, dataset.order === 'newestFirst');
  let waiting: LaneState[] = lanes.map((lane) => ({
    lane,
    collector: collect(lane),
    trail: new PageTrail(),
    state: firstState(dataset, window, lane),
    isBegun: false,
  }));
  const { way } = dataset;
  // A list that comes in no order is read to its end, whatever the page that is shown.
  const isWhole = dataset.order === 'unordered';
  // Pages with numbers keep their size.
  let limit =
    isWhole && way === 'number' ? dataset.maxLimit : Math.min(window.limit + 1, dataset.maxLimit);
  for (let calls = 0; waiting.length > 0 && calls < reading.maxPages; calls++) {
    const { data, failures } = await runAliases(reading, dataset, waiting, limit, context);
    let rows = 0;
    for (const [index, one] of waiting.entries()) {
      const field = data[alias(index)];
      const raws = field === null ? [] : rowsAt(dataset.rows, field);
      const failure = failures.find(({ path }) => path[0] === alias(index))?.error;
      const error = raws instanceof SourceError ? (failure ?? raws) : failure;
      if (error === undefined)
        rows += addRows(reading, dataset, one, field, raws as [], limit, window, context);
      else one.state = undefined;
      answer.set(one.lane, error ?? one.collector.slice(one.state !== undefined));
    }
    context.onCall({ dataset: dataset.name, rows, isFurtherPage: calls > 0 });
    waiting = waiting.filter(({ state }) => state !== undefined && state.at !== 'nowhere');
    if (way === 'length' || isWhole) limit = Math.min(limit * 4, dataset.maxLimit);
    if (way === 'length') for (const one of waiting) one.collector = collect(one.lane);
  }
  return answer;
}

/** The page where the start's row was seen, in a list that comes in order. */
function firstState({ order }: GraphqlDataset, window: Window, lane: string): PageState {
  return order === 'newestFirst' ? startState(window.starts?.get(lane)).state : { at: 'first' };
}

function runAliases(
  { client, escaping }: GraphqlReading,
  { each = '', keyType, cursorType, mentioned, variables, key = (lane) => lane }: GraphqlDataset,
  lanes: readonly LaneState[],
  limit: number,
  context: ReadContext,
) {
  const declarations: string[] = [];
  const values: Record<string, unknown> = {};
  const selections = lanes.map(({ lane, state }, index) => {
    declarations.push(`$key${index}: ${keyType}`);
    values[`key${index}`] = fillBody(variables.key ?? '{key}', { key: key(lane) }, escaping);
    if (mentioned.has('cursor')) {
      declarations.push(`$cursor${index}: ${cursorType}`);
      values[`cursor${index}`] = state?.at === 'cursor' ? cursorOf(state) : null;
    }
    if (mentioned.has('offset')) {
      declarations.push(`$offset${index}: Int!`);
      values[`offset${index}`] = state?.at === 'offset' ? state.offset : 0;
    }
    if (mentioned.has('page')) {
      declarations.push(`$page${index}: Int!`);
      values[`page${index}`] = state?.at === 'number' ? state.number : 1;
    }
    if (mentioned.has('limit')) {
      // It also stands where an API demands one (`first: Int!`).
      declarations.push(`$limit${index}: Int!`);
      values[`limit${index}`] = sizeOf(state, limit);
    }
    const own = each.replaceAll(/\$(key|cursor|offset|page|limit)\b/g, `$$$1${index}`);
    return `${alias(index)}: ${own}`;
  });
  const query = `query (${declarations.join(', ')}) { ${selections.join(' ')} }`;
  return client.run(query, values, context);
}

/** Adds the rows of a lane's field; answers how many there were. */
function addRows(
  reading: GraphqlReading,
  dataset: GraphqlDataset,
  one: LaneState,
  field: unknown,
  raws: readonly unknown[],
  limit: number,
  window: Window,
  context: ReadContext,
): number {
  const state = one.state ?? { at: 'first' };
  const rows = keepOwn(dataset, raws).map((raw) =>
    reading.row(dataset, raw, one.lane, state, context),
  );
  const start = dataset.order === 'newestFirst' ? window.starts?.get(one.lane) : undefined;
  const before = one.isBegun ? undefined : pageToBegin(start, rows, state);
  one.isBegun = true;
  if (before !== undefined) {
    one.state = before;
    return raws.length;
  }
  one.collector.add(rows);
  const { mentioned, way } = dataset;
  const asked = mentioned.has('limit') ? sizeOf(state, limit) : undefined;
  const next =
    way === 'length'
      ? longerPage(dataset, field, raws.length, limit)
      : followPage(dataset, way, field, { trail: one.trail, state: one.state, raws, asked });
  one.state = one.collector.isServed ? undefined : next;
  return raws.length;
}

/** How many rows to ask for: pages of a list that has numbers for them are all of one size. */
function sizeOf(state: PageState | undefined, limit: number): number {
  return state?.at === 'number' ? state.size : limit;
}

function longerPage(
  { hasMore, maxLimit }: GraphqlDataset,
  field: unknown,
  rows: number,
  limit: number,
): PageState | undefined {
  const isMore = hasMore === undefined ? rows >= limit : saysMore(readPath(hasMore, field));
  if (!isMore) return undefined;
  return { at: limit < maxLimit ? 'first' : 'nowhere' };
}

/** A cursor as an operation takes it: those of one value are texts, whatever the API gave. */
function cursorOf({ cursor, isJson }: PageState & { readonly at: 'cursor' }): unknown {
  return isJson ? JSON.parse(cursor) : cursor;
}

function alias(index: number): string {
  return `lane${index}`;
}

import { readPath } from '../documents/readPath.js';
import { LaneCollector } from '../pages/LaneCollector.js';
import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import { pageByCursor } from '../pages/pageByCursor.js';
import { saysMore } from '../pages/saysMore.js';
import { startState } from '../pages/startState.js';
import type { ReadContext } from '../ReadContext.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import { fillBody } from '../templates/fillTemplate.js';
import type { GraphqlDataset } from './GraphqlDataset.js';
import type { GraphqlReading } from './GraphqlReading.js';
import { rowsAt } from './rowsAt.js';

interface LaneState {
  readonly lane: string;
  collector: LaneCollector;
  readonly trail: PageTrail;
  state: PageState | undefined;
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
    state: startState(window.starts?.get(lane)).state,
  }));
  let limit = Math.min(window.limit + 1, dataset.maxLimit);
  for (let calls = 0; waiting.length > 0 && calls < reading.maxPages; calls++) {
    const { data, failures } = await runAliases(reading, dataset, waiting, limit, context);
    let rows = 0;
    for (const [index, one] of waiting.entries()) {
      const field = data[alias(index)];
      const raws = field === null ? [] : rowsAt(dataset.rows, field);
      const failure = failures.find(({ path }) => path[0] === alias(index))?.error;
      const error = raws instanceof SourceError ? (failure ?? raws) : failure;
      if (error === undefined)
        rows += addRows(reading, dataset, one, field, raws as [], limit, context);
      else one.state = undefined;
      answer.set(one.lane, error ?? one.collector.slice(one.state !== undefined));
    }
    context.onCall({ dataset: dataset.name, rows, isFurtherPage: calls > 0 });
    waiting = waiting.filter(({ state }) => state !== undefined && state.at !== 'nowhere');
    if (isByLength(dataset)) {
      for (const one of waiting) one.collector = collect(one.lane);
      limit = Math.min(limit * 4, dataset.maxLimit);
    }
  }
  return answer;
}

function runAliases(
  { client, escaping }: GraphqlReading,
  { each = '', keyType, mentioned, variables, key = (lane) => lane }: GraphqlDataset,
  lanes: readonly LaneState[],
  limit: number,
  context: ReadContext,
) {
  const declarations: string[] = [];
  const values: Record<string, unknown> = {};
  if (mentioned.has('limit')) {
    declarations.push('$limit: Int');
    values.limit = limit;
  }
  const selections = lanes.map(({ lane, state }, index) => {
    declarations.push(`$key${index}: ${keyType}`);
    values[`key${index}`] = fillBody(variables.key ?? '{key}', { key: key(lane) }, escaping);
    if (mentioned.has('cursor')) {
      declarations.push(`$cursor${index}: String`);
      values[`cursor${index}`] = state?.at === 'cursor' ? state.cursor : null;
    }
    const own = each.replaceAll(/\$(key|cursor)\b/g, `$$$1${index}`);
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
  context: ReadContext,
): number {
  const state = one.state ?? { at: 'first' };
  one.collector.add(raws.map((raw) => reading.row(dataset, raw, one.lane, state, context)));
  const next = isByLength(dataset)
    ? longerPage(dataset, field, raws.length, limit)
    : one.trail.follow(pageByCursor(dataset, field));
  one.state = one.collector.isServed ? undefined : next;
  return raws.length;
}

/** Whether a list without cursors is read on by asking for more of it. */
function isByLength({ cursor, mentioned }: GraphqlDataset): boolean {
  return cursor === undefined && mentioned.has('limit');
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

function alias(index: number): string {
  return `lane${index}`;
}

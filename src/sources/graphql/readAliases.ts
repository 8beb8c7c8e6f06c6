import { LaneCollector } from '../pages/LaneCollector.js';
import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import { pageByCursor } from '../pages/pageByCursor.js';
import { startState } from '../pages/startState.js';
import type { ReadContext } from '../ReadContext.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { GraphqlDataset } from './GraphqlDataset.js';
import type { GraphqlReading } from './GraphqlReading.js';
import { rowsAt } from './rowsAt.js';

interface LaneState {
  readonly lane: string;
  readonly collector: LaneCollector;
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
  let waiting: LaneState[] = lanes.map((lane) => ({
    lane,
    collector: new LaneCollector(lane, window, dataset.order === 'newestFirst'),
    trail: new PageTrail(),
    state: startState(window.starts?.get(lane)).state,
  }));
  for (let calls = 0; waiting.length > 0 && calls < reading.maxPages; calls++) {
    const { data, failures } = await runAliases(reading, dataset, waiting, window, context);
    let rows = 0;
    for (const [index, one] of waiting.entries()) {
      const field = data[alias(index)];
      const raws = field === null ? [] : rowsAt(dataset.rows, field);
      const failure = failures.find(({ path }) => path[0] === alias(index))?.error;
      const error = raws instanceof SourceError ? (failure ?? raws) : failure;
      if (error === undefined) rows += addRows(reading, dataset, one, field, raws as [], context);
      else one.state = undefined;
      answer.set(one.lane, error ?? one.collector.slice(one.state !== undefined));
    }
    context.onCall({ dataset: dataset.name, rows, isFurtherPage: calls > 0 });
    waiting = waiting.filter(({ state }) => state !== undefined && state.at !== 'nowhere');
  }
  return answer;
}

function runAliases(
  { client }: GraphqlReading,
  { each = '', keyType, variables, maxLimit, key = (lane) => lane }: GraphqlDataset,
  lanes: readonly LaneState[],
  window: Window,
  context: ReadContext,
) {
  const declarations: string[] = [];
  const values: Record<string, unknown> = {};
  if (variables.has('limit')) {
    declarations.push('$limit: Int');
    values.limit = Math.min(window.limit + 1, maxLimit);
  }
  const selections = lanes.map(({ lane, state }, index) => {
    declarations.push(`$key${index}: ${keyType}`);
    values[`key${index}`] = key(lane);
    if (variables.has('cursor')) {
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
  context: ReadContext,
): number {
  const state = one.state ?? { at: 'first' };
  one.collector.add(raws.map((raw) => reading.row(dataset, raw, one.lane, state, context)));
  const next = one.trail.follow(pageByCursor(dataset, field));
  one.state = one.collector.isServed ? undefined : next;
  return raws.length;
}

function alias(index: number): string {
  return `lane${index}`;
}

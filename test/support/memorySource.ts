import type { Position, Start } from '../../src/dataset/Position.js';
import type { Row } from '../../src/dataset/Row.js';
import { GuardedSource } from '../../src/sources/GuardedSource.js';
import type { Slice } from '../../src/sources/Slice.js';
import type { Window } from '../../src/sources/Source.js';
import { SourceError } from '../../src/sources/SourceError.js';

/** A row as a property test makes it: its time as a number of seconds, of microseconds in them. */
export interface MemoryRow {
  readonly key: string;
  readonly lane: string;
  readonly second: number;
  readonly micros?: number;
  /** The dataset it is in; `orders` when left out. */
  readonly dataset?: string;
  readonly channel?: string;
}

/** A source that lives in memory, keeps rows of equal time by key, and can be away. */
export interface MemorySource {
  readonly guarded: GuardedSource;
  /** What it was asked so far: the dataset, and how many rows per lane. */
  readonly asked: { readonly dataset: string; readonly limit: number }[];
  isAway: boolean;
}

const SILENT = {
  onCall: () => undefined,
  onStart: () => undefined,
  onEnd: () => undefined,
  onProblems: () => undefined,
};

/** The sortable time of a row of a property test. */
export function timeOf(second: number, micros = 0): string {
  const digits = String(micros).padStart(6, '0');
  return `${new Date(second * 1000).toISOString().slice(0, -4)}${digits}000Z`;
}

/** Makes a source of some rows, for these datasets. */
export function createMemorySource(
  name: string,
  rows: readonly MemoryRow[],
  datasets: readonly string[] = ['orders'],
): MemorySource {
  const state = { isAway: false, asked: [] as { dataset: string; limit: number }[] };
  const shelves = shelve(name, rows);
  const capabilities = {
    batchSize: 100,
    maxInFlight: 1,
    keyedBy: 'RECORD',
    perLaneLimit: true,
    tellsParent: false,
    channels: [],
    findBy: [],
    search: false,
  };
  const guarded = new GuardedSource(
    {
      name,
      kind: 'memory',
      deadlineMs: 1_000,
      capabilities: new Map(datasets.map((dataset) => [dataset, capabilities])),
      probe: async () => undefined,
      prepare: async () => undefined,
      get: async () => new Map(),
      close: async () => undefined,
      async read(dataset, lanes, window) {
        state.asked.push({ dataset, limit: window.limit });
        if (state.isAway) throw new SourceError('SOURCE_UNAVAILABLE', 'away');
        return new Map(
          lanes.map((lane) => [lane, sliceOf(shelves.get(`${dataset} ${lane}`), lane, window)]),
        );
      },
    },
    SILENT,
  );
  return Object.assign(state, { guarded });
}

/** The rows of each dataset and lane, newest first. */
function shelve(source: string, rows: readonly MemoryRow[]): ReadonlyMap<string, readonly Row[]> {
  const shelves = new Map<string, Row[]>();
  for (const one of rows) {
    const row = toRow(source, one);
    const shelf = `${row.dataset} ${row.owner}`;
    const known = shelves.get(shelf);
    if (known === undefined) shelves.set(shelf, [row]);
    else known.push(row);
  }
  for (const shelf of shelves.values()) {
    shelf.sort((a, b) => (comesLater(a.position, b.position) ? 1 : -1));
  }
  return shelves;
}

function sliceOf(rows: readonly Row[] = [], lane: string, window: Window): Slice {
  const { starts, from = '', to = '~', limit } = window;
  const start = starts?.get(lane);
  const behind = rows.filter(({ position }) => {
    const { time } = position;
    return isBehind(position, start) && time >= from && time < to;
  });
  return { rows: behind.slice(0, limit), hasMore: behind.length > limit, droppedRows: 0 };
}

function comesLater(a: Position, b: Position): boolean {
  return a.time === b.time ? a.token < b.token : a.time < b.time;
}

function isBehind({ time, token }: Position, start: Start | undefined): boolean {
  if (start === undefined) return true;
  if (time !== start.time) return time < start.time;
  return start.token === undefined ? start.inclusive : token < start.token;
}

function toRow(
  source: string,
  { key, lane, second, micros, dataset = 'orders', channel }: MemoryRow,
): Row & { readonly channel: string | undefined } {
  const position = { time: timeOf(second, micros), token: key };
  return { __typename: 'Order', source, dataset, key, owner: lane, position, channel };
}

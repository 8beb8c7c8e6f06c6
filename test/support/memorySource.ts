import type { Start } from '../../src/dataset/Position.js';
import type { Row } from '../../src/dataset/Row.js';
import { GuardedSource } from '../../src/sources/GuardedSource.js';
import type { Slice } from '../../src/sources/Slice.js';
import type { Window } from '../../src/sources/Source.js';
import { SourceError } from '../../src/sources/SourceError.js';

/** A row as a property test makes it: its time as a number of seconds. */
export interface MemoryRow {
  readonly key: string;
  readonly lane: string;
  readonly second: number;
}

/** A source that lives in memory, keeps rows of equal time by key, and can be away. */
export interface MemorySource {
  readonly guarded: GuardedSource;
  isAway: boolean;
}

const SILENT = {
  onCall: () => undefined,
  onStart: () => undefined,
  onEnd: () => undefined,
  onProblems: () => undefined,
};

/** The sortable time of a row of a property test. */
export function timeOf(second: number): string {
  return `${new Date(second * 1000).toISOString().slice(0, -1)}000000Z`;
}

/** Makes a source of some rows, for the dataset `orders`. */
export function createMemorySource(name: string, rows: readonly MemoryRow[]): MemorySource {
  const state = { isAway: false };
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
      capabilities: new Map([['orders', capabilities]]),
      probe: async () => undefined,
      prepare: async () => undefined,
      get: async () => new Map(),
      close: async () => undefined,
      async read(_dataset, lanes, window) {
        if (state.isAway) throw new SourceError('SOURCE_UNAVAILABLE', 'away');
        return new Map(lanes.map((lane) => [lane, sliceOf(name, rows, lane, window)]));
      },
    },
    SILENT,
  );
  return Object.assign(state, { guarded });
}

function sliceOf(name: string, rows: readonly MemoryRow[], lane: string, window: Window): Slice {
  const start = window.starts?.get(lane);
  const behind = rows
    .filter((row) => row.lane === lane && isBehind(row, start))
    .toSorted((a, b) => (a.second === b.second ? (a.key < b.key ? 1 : -1) : b.second - a.second));
  return {
    rows: behind.slice(0, window.limit).map((row) => toRow(name, row)),
    hasMore: behind.length > window.limit,
    droppedRows: 0,
  };
}

function isBehind({ second, key }: MemoryRow, start: Start | undefined): boolean {
  if (start === undefined) return true;
  const time = timeOf(second);
  if (time !== start.time) return time < start.time;
  return start.token === undefined ? start.inclusive : key < start.token;
}

function toRow(source: string, { key, lane, second }: MemoryRow): Row {
  const position = { time: timeOf(second), token: key };
  return { __typename: 'Order', source, dataset: 'orders', key, owner: lane, position };
}

import type { Position, Start } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import { SourceError } from '../sources/SourceError.js';
import type { Cursor } from './Cursor.js';
import { type Lane, laneId } from './Lane.js';
import { LaneAnswer } from './LaneAnswer.js';
import type { LaneResult } from './LaneResult.js';

/** Asks for at most `limit` rows of a lane behind a start. */
export type AskLane = (lane: Lane, start: Start | undefined, limit: number) => LaneAnswer;

/** Rows of one lane as they are merged. */
export interface LaneProgress {
  readonly lane: Lane;
  readonly id: string;
  /** Where this page began in the lane; undefined for its newest row. */
  readonly start: Start | undefined;
  /** Whether the cursor named this lane: it lags behind the others, or is ahead of them. */
  readonly apart: boolean;
  readonly results: LaneResult[];
  /** What was read last, and how many of it were handed out. */
  rows: readonly Row[];
  taken: number;
  /** Where the lane's source has been read up to. */
  frontier: Position | undefined;
  hasMore: boolean;
  failed: boolean;
  cut: boolean;
}

/** A row of the merged list and the lane it came from. */
export interface MergedRow {
  readonly row: Row;
  readonly lane: string;
}

/** The outcome of a merge. */
export interface Merge {
  readonly rows: readonly MergedRow[];
  readonly lanes: readonly LaneProgress[];
}

/** Times that lanes are read on to fill one page, when rows are filtered out or dropped. */
const ROUNDS = 5;

/**
 * Merges lanes, newest first, to a page of `first` rows: a k-way merge by (time, lane), where each
 * lane keeps its source's own order. A lane whose rows ran out though it has more is read on before
 * anything older is handed out, so that no row can come too late.
 */
export function mergeLanes(
  lanes: readonly Lane[],
  cursor: Cursor | undefined,
  first: number,
  ask: AskLane,
  accept?: (row: Row) => boolean,
): Promise<Merge> {
  const progress = lanes.map((lane) => begin(lane, cursor));
  const rows: MergedRow[] = [];
  const readOn = (waiting: readonly LaneProgress[], rounds: number): Promise<Merge> => {
    const answers = waiting.map((one) => ask(one.lane, one.frontier ?? one.start, first));
    return LaneAnswer.whenAll(answers, () => {
      for (const [place, one] of waiting.entries()) {
        take(one, (answers[place] as LaneAnswer).result(first), accept);
      }
      takeNewest(progress, rows, first);
      const next = rounds > 1 && rows.length < first ? progress.filter(isWaiting) : [];
      return next.length > 0 ? readOn(next, rounds - 1) : { rows, lanes: progress };
    });
  };
  return readOn(progress, ROUNDS);
}

function begin(lane: Lane, cursor: Cursor | undefined): LaneProgress {
  const id = laneId(lane);
  const own = cursor?.lanes.get(id);
  return {
    lane,
    id,
    start: own === undefined ? impliedStart(id, cursor) : (own ?? undefined),
    apart: own !== undefined,
    results: [],
    rows: [],
    taken: 0,
    frontier: undefined,
    hasMore: true,
    failed: false,
    cut: false,
  };
}

/** Where a lane is read on when the list was read up to a position of any lane. */
function impliedStart(id: string, cursor: Cursor | undefined): Start | undefined {
  const behind = cursor?.behind;
  if (behind === undefined || behind === null) return undefined;
  if (behind.lane === id) return { time: behind.time, token: behind.token };
  // Rows of equal time come in the order of their lanes: those of later lanes are still to come.
  return { time: behind.time, inclusive: id > behind.lane };
}

/** Whether a lane has rows that were read and not handed out. */
export function isPending({ rows, taken }: LaneProgress): boolean {
  return taken < rows.length;
}

function isWaiting(one: LaneProgress): boolean {
  return one.hasMore && !one.failed && !one.cut && !isPending(one);
}

function take(
  one: LaneProgress,
  result: LaneResult,
  accept: ((row: Row) => boolean) | undefined,
): void {
  one.results.push(result);
  const { outcome } = result;
  if (outcome instanceof SourceError) {
    one.failed = true;
    return;
  }
  const reached = outcome.next ?? outcome.rows.at(-1)?.position;
  one.rows = accept === undefined ? outcome.rows : outcome.rows.filter(accept);
  one.taken = 0;
  one.frontier = reached ?? one.frontier;
  one.hasMore = outcome.hasMore;
  // A source that claims more but gets nowhere is not asked again.
  one.cut = outcome.cut ?? (outcome.hasMore && reached === undefined);
}

function takeNewest(lanes: readonly LaneProgress[], rows: MergedRow[], first: number): void {
  if (lanes.some(isWaiting)) return;
  while (rows.length < first) {
    const newest = newestOf(lanes);
    const row = newest?.rows[newest.taken];
    if (newest === undefined || row === undefined) return;
    newest.taken += 1;
    rows.push({ row, lane: newest.id });
    // Other lanes are as they were.
    if (isWaiting(newest)) return;
  }
}

/** The lane whose next row comes first; undefined where none has rows. */
function newestOf(lanes: readonly LaneProgress[]): LaneProgress | undefined {
  let newest: LaneProgress | undefined;
  let newestTime = '';
  for (const one of lanes) {
    const row = one.rows[one.taken];
    if (row === undefined) continue;
    const { time } = row.position;
    const isNewer = newest === undefined || time > newestTime;
    if (!isNewer && (time !== newestTime || one.id > (newest?.id ?? ''))) continue;
    newest = one;
    newestTime = time;
  }
  return newest;
}

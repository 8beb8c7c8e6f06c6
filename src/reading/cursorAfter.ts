import type { Start } from '../dataset/Position.js';
import type { Cursor, GlobalPosition } from './Cursor.js';
import { isPending, type LaneProgress, type Merge, type MergedRow } from './mergeLanes.js';

/**
 * The cursor behind the first `count` rows of a page. Lanes that could not be read keep the place
 * they had, so that their rows enter a later page; lanes that were read further than the last row,
 * because rows were left out, keep that place so that no page reads them again.
 */
export function cursorAfter(
  { rows, lanes }: Merge,
  incoming: Cursor | undefined,
  count: number,
): Cursor {
  const handedOut = rows.slice(0, count);
  const before = incoming?.behind ?? null;
  const astray = new Set(lanes.filter((lane) => isAstray(lane, handedOut)).map(({ id }) => id));
  const behind = older(before, positionOf(handedOut.findLast(({ lane }) => !astray.has(lane))));
  const apart = new Map<string, Start | null>();
  for (const lane of lanes) {
    const place = placeOf(lane, handedOut, count === rows.length);
    const lags = lane.apart && behind === before;
    if (lane.failed || lags || astray.has(lane.id) || isAhead(lane, place, behind)) {
      apart.set(lane.id, place ?? null);
    }
  }
  return { behind, lanes: apart };
}

/** Whether rows of a lane came newer than others before them: a source may sort by another time than it tells. */
function isAstray({ id, start }: LaneProgress, handedOut: readonly MergedRow[]): boolean {
  let newest = start?.time;
  for (const { row, lane } of handedOut) {
    if (lane !== id) continue;
    if (newest !== undefined && row.position.time > newest) return true;
    newest = row.position.time;
  }
  return false;
}

/** Whether a lane was read further than where a page behind the common place would begin in it. */
function isAhead(
  { id }: LaneProgress,
  place: Start | undefined,
  behind: GlobalPosition | null,
): boolean {
  if (place === undefined) return false;
  if (behind === null) return true;
  if (place.time !== behind.time) return place.time < behind.time;
  // Among rows of equal time, lanes before that of the last row have none left.
  return id === behind.lane
    ? place.token !== behind.token
    : id > behind.lane && place.token !== undefined;
}

/** Where a lane was read up to: all rows before it were handed out or left out. */
function placeOf(
  lane: LaneProgress,
  handedOut: readonly MergedRow[],
  isWholePage: boolean,
): Start | undefined {
  const last = handedOut.findLast((one) => one.lane === lane.id)?.row.position;
  const nothingIsPending = isWholePage && !isPending(lane);
  return (nothingIsPending ? lane.frontier : last) ?? lane.start;
}

function positionOf(merged: MergedRow | undefined): GlobalPosition | null {
  return merged === undefined ? null : { ...merged.row.position, lane: merged.lane };
}

/** A lane that catches up hands out rows that are newer than what was handed out before. */
function older(before: GlobalPosition | null, reached: GlobalPosition | null) {
  if (before === null || reached === null) return reached ?? before;
  const isOlder =
    reached.time === before.time ? reached.lane >= before.lane : reached.time < before.time;
  return isOlder ? reached : before;
}

import type { Start } from '../dataset/Position.js';
import type { Cursor, GlobalPosition } from './Cursor.js';
import type { LaneProgress, Merge, MergedRow } from './mergeLanes.js';

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
  const behind = older(before, positionOf(handedOut.at(-1)));
  const apart = new Map<string, Start | null>();
  for (const lane of lanes) {
    const place = placeOf(lane, handedOut, count === rows.length);
    const isAhead = place !== undefined && (behind === null || place.time < behind.time);
    const lags = lane.apart && behind === before;
    if (lane.failed || lags || isAhead) apart.set(lane.id, place ?? null);
  }
  return { behind, lanes: apart };
}

/** Where a lane was read up to: all rows before it were handed out or left out. */
function placeOf(
  lane: LaneProgress,
  handedOut: readonly MergedRow[],
  isWholePage: boolean,
): Start | undefined {
  const last = handedOut.findLast((one) => one.lane === lane.id)?.row.position;
  const nothingIsPending = isWholePage && lane.rows.length === 0;
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

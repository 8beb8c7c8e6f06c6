import { instantWithinYears } from '../../lib/instantWithinYears.js';
import type { TimeWindow } from './readWindow.js';

const DAY_MS = 24 * 3_600_000;
/** How far back conversations are looked for. */
const LOOK_BACK_MS = 365 * DAY_MS;

/** The window that conversations are listed from. */
export function recentWindow(now: number): TimeWindow {
  return { from: instantWithinYears(now - LOOK_BACK_MS) };
}

/**
 * The windows in which the conversation of an instant is looked for: the usual one or, for what is
 * older, one on a fixed grid, so that customers who are asked for together share it; then a narrow one,
 * for those of whom more happened than is read at once.
 */
export function windowsAt(at: number, now: number): readonly TimeWindow[] {
  const narrow = onGrid(at, 30 * DAY_MS);
  if (at >= now - LOOK_BACK_MS) return [recentWindow(now), narrow];
  return [onGrid(at, 180 * DAY_MS), narrow];
}

/** The cell of a grid that an instant lies in, and the ones before and after it. */
function onGrid(at: number, cellMs: number): TimeWindow {
  const cell = Math.floor(at / cellMs);
  return {
    from: instantWithinYears((cell - 1) * cellMs),
    to: instantWithinYears((cell + 2) * cellMs),
  };
}

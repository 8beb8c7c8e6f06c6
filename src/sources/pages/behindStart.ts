import type { Start } from '../../dataset/Position.js';
import type { Row } from '../../dataset/Row.js';
import { startState } from './startState.js';

/** Key of a row within its lane, as tokens hold it. */
function tokenKey(row: Row): string {
  return startState(row.position).key ?? '';
}

/**
 * Index of the first row behind a start, in rows that come newest first; -1 when all are before it.
 * A start whose row is gone is found by its time.
 */
export function indexBehind(rows: readonly (Row | undefined)[], start: Start): number {
  const { key } = startState(start);
  if (key !== undefined) {
    const at = rows.findIndex((row) => row !== undefined && tokenKey(row) === key);
    if (at >= 0) return at + 1;
  }
  const inclusive = start.token !== undefined || start.inclusive;
  return rows.findIndex((row) => {
    if (row === undefined) return false;
    const { time } = row.position;
    return inclusive ? time <= start.time : time < start.time;
  });
}

/** Newest first; rows of equal time by key, so that the order is the same at every reading. */
export function compareRows(a: Row, b: Row): number {
  if (a.position.time !== b.position.time) return a.position.time < b.position.time ? 1 : -1;
  const [keyA, keyB] = [tokenKey(a), tokenKey(b)];
  return keyA === keyB ? 0 : keyA < keyB ? 1 : -1;
}

/** Whether a row of an unordered list, sorted by `compareRows`, lies behind a start. */
export function isBehind(row: Row, start: Start | undefined): boolean {
  if (start === undefined) return true;
  const { time } = row.position;
  if (time !== start.time) return time < start.time;
  const { key } = startState(start);
  if (start.token === undefined) return start.inclusive;
  return key === undefined || tokenKey(row) < key;
}

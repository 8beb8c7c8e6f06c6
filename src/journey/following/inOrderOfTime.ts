import type { Row } from '../../dataset/Row.js';

/** Puts rows in one order, oldest first, however they came: by time, source, dataset and key. */
export function inOrderOfTime<R extends Row>(rows: readonly R[]): R[] {
  return [...rows].sort(
    (a, b) =>
      compare(a.position.time, b.position.time) ||
      compare(a.source, b.source) ||
      compare(a.dataset, b.dataset) ||
      compare(a.key, b.key),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

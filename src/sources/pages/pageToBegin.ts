import type { Start } from '../../dataset/Position.js';
import type { Row } from '../../dataset/Row.js';
import { indexBehind } from './behindStart.js';
import type { PageState } from './PageState.js';
import { pageBefore } from './startState.js';

/** The page before the first that was read, where rows of a list that is counted have gone and others moved into their places. */
export function pageToBegin(
  start: Start | undefined,
  rows: readonly (Row | undefined)[],
  state: PageState,
): PageState | undefined {
  return start !== undefined && indexBehind(rows, start) === 0 ? pageBefore(state) : undefined;
}

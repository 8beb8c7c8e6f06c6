import type { Start } from '../../dataset/Position.js';
import type { PageState } from './PageState.js';

/** Where reading begins: the page that held the row of the start, and that row's key. */
export interface StartState {
  readonly state: PageState;
  readonly key: string | undefined;
}

/** Takes the page and the key off a start. */
export function startState(start: Start | undefined): StartState {
  if (start?.token === undefined) return { state: { at: 'first' }, key: undefined };
  const [key, state = { at: 'first' }] = JSON.parse(start.token) as [string, PageState?];
  return { state, key };
}

/** The page before one that is found by counting: rows that were deleted have moved others there. */
export function pageBefore(state: PageState): PageState | undefined {
  if (state.at === 'offset' && state.offset > 0) {
    return { ...state, offset: Math.max(0, state.offset - state.size) };
  }
  if (state.at === 'number' && state.number > 1) return { ...state, number: state.number - 1 };
  return undefined;
}

import type { PageState } from '../../pages/PageState.js';
import type { Paging } from './Paging.js';

/** The parameters that ask for a page of so many rows; a cursor is of the type that the API gave it. */
export function pageParameters(
  paging: Paging | undefined,
  state: PageState,
  size: number,
): Record<string, unknown> {
  if (paging === undefined || state.at === 'target') return {};
  const parameters: Record<string, unknown> = {};
  const pageSize = state.at === 'offset' || state.at === 'number' ? state.size : size;
  if (paging.size?.param !== undefined) parameters[paging.size.param] = pageSize;
  if (paging.by === 'offset') {
    parameters[paging.param] = state.at === 'offset' ? state.offset : 0;
  } else if (paging.by === 'number') {
    parameters[paging.param] = state.at === 'number' ? state.number : paging.first;
  } else if (paging.by === 'cursor' && state.at === 'cursor') {
    parameters[paging.param] = cursorOf(state);
  }
  return parameters;
}

function cursorOf({ cursor, isNumber, isJson }: PageState & { readonly at: 'cursor' }): unknown {
  if (isJson) return JSON.parse(cursor);
  return isNumber ? Number(cursor) : cursor;
}

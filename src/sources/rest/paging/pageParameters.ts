import type { PageState } from '../../pages/PageState.js';
import type { Paging } from './Paging.js';

/** The parameters that ask for a page of so many rows. */
export function pageParameters(
  paging: Paging | undefined,
  state: PageState,
  size: number,
): Record<string, string> {
  if (paging === undefined || state.at === 'target') return {};
  const parameters: Record<string, string> = {};
  const pageSize = state.at === 'offset' || state.at === 'number' ? state.size : size;
  if (paging.size?.param !== undefined) parameters[paging.size.param] = String(pageSize);
  if (paging.by === 'offset') {
    parameters[paging.param] = String(state.at === 'offset' ? state.offset : 0);
  } else if (paging.by === 'number') {
    parameters[paging.param] = String(state.at === 'number' ? state.number : paging.first);
  } else if (paging.by === 'cursor' && state.at === 'cursor') {
    parameters[paging.param] = state.cursor;
  }
  return parameters;
}

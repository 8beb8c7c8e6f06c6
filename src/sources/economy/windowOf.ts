import type { Window } from '../Source.js';
import type { SharedItem } from './SharedItem.js';

/** The window that asks for some items, with the bounds of another. */
export function windowOf(items: readonly SharedItem[], bounds: Window): Window {
  const { starts: _starts, parents: _parents, ...rest } = bounds;
  const starts = items.flatMap(({ lane, start }) => (start ? [[lane, start] as const] : []));
  const parents = items.flatMap(({ lane, parent }) =>
    parent === undefined ? [] : [[lane, parent] as const],
  );
  return {
    ...rest,
    ...(starts.length > 0 && { starts: new Map(starts) }),
    ...(parents.length > 0 && { parents: new Map(parents) }),
  };
}

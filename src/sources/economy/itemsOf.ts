import type { Window } from '../Source.js';
import type { SharedItem } from './SharedItem.js';

/** What a window asks for, lane by lane. */
export function itemsOf(lanes: readonly string[], { starts, parents }: Window): SharedItem[] {
  if (starts === undefined && parents === undefined)
    return lanes.map((lane) => ({ id: lane, lane }));
  return lanes.map((lane) => {
    const start = starts?.get(lane);
    const parent = parents?.get(lane);
    return { id: JSON.stringify([lane, start, parent]), lane, start, parent };
  });
}

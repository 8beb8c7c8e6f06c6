import { readPath } from '../documents/readPath.js';
import { listAt, splitList } from './listAt.js';

/** An item of an answer, and its place in the outermost list, by which failures are told. */
export interface PlacedItem {
  readonly item: unknown;
  readonly place: number;
}

/** The items at a path; undefined where there is no list. */
export function itemsAt(path: string, data: unknown): readonly PlacedItem[] | undefined {
  const [list, onward] = splitList(path);
  const found = readPath(list, data);
  if (!Array.isArray(found)) return undefined;
  if (onward === undefined) return found.map((item, place) => ({ item, place }));
  return found.flatMap((one, place) => {
    const items = one === null ? null : listAt(onward, one);
    return [items]
      .flat()
      .filter((item) => item !== undefined)
      .map((item) => ({ item, place }));
  });
}

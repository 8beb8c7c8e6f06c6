import { readPath } from '../documents/readPath.js';

/**
 * What is at a path, where `[*]` keeps what is null of a list: a field that failed is null, and what
 * it would have told is not none.
 */
export function listAt(path: string, data: unknown): unknown {
  const [list, onward] = splitList(path);
  if (onward === undefined) return readPath(list, data);
  const items = readPath(list, data);
  if (!Array.isArray(items)) return items === null ? null : undefined;
  return items
    .flatMap((item) => (item === null ? [null] : listAt(onward, item)))
    .filter((item) => item !== undefined);
}

/** The path of the outermost list, and that from each of its items on, where it leads on. */
export function splitList(path: string): [list: string, onward: string | undefined] {
  const place = path.indexOf('[*]');
  if (place === -1) return [path, undefined];
  return [path.slice(0, place) || '$', path.slice(place + 3).replace(/^\./, '') || '$'];
}

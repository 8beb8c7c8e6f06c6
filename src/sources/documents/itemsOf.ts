import { isPlainObject } from '../../lib/isPlainObject.js';

/**
 * The items of a list, also where it was XML once, and has one item as itself, or comes out of PHP,
 * which may number them; null where there is no list.
 */
export function itemsOf(list: unknown): readonly unknown[] | null {
  if (Array.isArray(list)) return list;
  if (!isPlainObject(list)) return null;
  const names = Object.keys(list);
  const isNumbered = names.length > 0 && names.every((name) => /^\d+$/.test(name));
  return isNumbered ? Object.values(list) : [list];
}

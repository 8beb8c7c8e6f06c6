import { describeFound } from '../../lib/describeFound.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { FieldProblem } from '../values/FieldProblem.js';
import type { ObjectReader } from './ObjectReader.js';

type Item = Record<string, unknown>;

/**
 * What is read of the items of a document's list. Where nothing is of the only one, and all of its
 * members are objects, these are the items: some products keep a list by its keys.
 */
export function documentItems(raw: readonly unknown[] | null, read: ObjectReader): Item[] | null {
  if (raw === null) return null;
  const items = itemsOf(raw, read);
  if (items.length > 0 || raw.length !== 1) return items;
  const [only] = raw;
  const members = isPlainObject(only) ? Object.values(only) : [];
  return members.every(isPlainObject) ? itemsOf(members, read) : items;
}

function itemsOf(raw: readonly unknown[], read: ObjectReader): Item[] {
  return raw.flatMap((one) => {
    const item = read(one);
    if (item !== null) return [item];
    refuseOdd(one);
    return [];
  });
}

/** An item of which nothing was read may be empty; one that can have no fields is no item. */
function refuseOdd(one: unknown): void {
  if (one === null || one === undefined || isPlainObject(one)) return;
  throw new FieldProblem('a list of objects', `${describeFound(one)} in it`, {
    isUnshowable: true,
  });
}

import { isPlainObject } from '../../lib/isPlainObject.js';
import { plainValue } from './plainValue.js';

/** The types of BSON that documents are ordered by, as MongoDB orders them; all others come between. */
const RANKS: Readonly<Record<string, number>> = { number: 1, bigint: 1, string: 2, boolean: 7 };
const [NOTHING, OBJECT, OBJECT_ID, DATE, TIMESTAMP] = [0, 3, 6, 8, 9];

/** Compares two values as MongoDB sorts them, type by type. */
export function compareValues(a: unknown, b: unknown): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (isPlainObject(a) && isPlainObject(b)) return compareMembers(a, b);
  const [plainA, plainB] = [comparable(a), comparable(b)];
  return plainA === plainB ? 0 : plainA < plainB ? -1 : 1;
}

/** Documents differ in the first of their members that does: in its type, its name, its value. */
function compareMembers(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const others = Object.entries(b);
  for (const [place, [name, value]] of Object.entries(a).entries()) {
    const other = others[place];
    if (other === undefined) return 1;
    const order =
      rankOf(value) - rankOf(other[1]) ||
      compareValues(name, other[0]) ||
      compareValues(value, other[1]);
    if (order !== 0) return order;
  }
  return Object.keys(a).length - others.length;
}

function rankOf(value: unknown): number {
  if (value === null || value === undefined) return NOTHING;
  if (value instanceof Date) return DATE;
  switch ((value as { readonly _bsontype?: unknown })._bsontype) {
    case 'ObjectId':
      return OBJECT_ID;
    case 'Timestamp':
      return TIMESTAMP;
    case 'Decimal128':
      return RANKS.number as number;
    default:
      return RANKS[typeof plainValue(value)] ?? OBJECT;
  }
}

function comparable(value: unknown): number | bigint | string {
  if (value instanceof Date) return value.getTime();
  const plain = plainValue(value);
  if (typeof plain === 'number' || typeof plain === 'bigint') return plain;
  return rankOf(value) === RANKS.number ? Number(plain) : String(plain);
}

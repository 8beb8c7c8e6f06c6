import type { Document } from 'bson';
import { BSON_TYPES, bsonType } from '../bsonType.js';

/**
 * The condition for documents behind one, in the order of a key: a comparison looks at keys of the
 * same type alone, so that those of the types behind it are named. Nothing comes first.
 */
export function behindKey(path: string, key: unknown): Document {
  if (key === null || key === undefined) return { [path]: { $type: [...BSON_TYPES] } };
  const later = BSON_TYPES.slice(BSON_TYPES.indexOf(bsonType(key) ?? 'object') + 1);
  const ofItsType = { [path]: { $gt: key } };
  return later.length === 0 ? ofItsType : { $or: [ofItsType, { [path]: { $type: later } }] };
}

import type { BsonValue } from './bsonValue.js';
import { isDocument } from './newDocument.js';

/** How many documents and arrays are within each other, the value itself included. */
export function nestingDepth(value: BsonValue): number {
  if (!isDocument(value) && !Array.isArray(value)) return 0;
  let deepest = 0;
  for (const item of Object.values(value)) deepest = Math.max(deepest, nestingDepth(item));
  return deepest + 1;
}

import { canonicalKey } from './canonicalKey.js';
import { isNumberType } from './isNumberType.js';

/** The identifier, normalised, whose rows a lane has: sources may be asked for numbers as they write them. */
export function identifierOfLane(keyedBy: string, lane: string): string {
  return isNumberType(keyedBy) ? canonicalKey(keyedBy, lane) : lane;
}

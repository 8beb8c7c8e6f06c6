import { spellingsOf } from './findCondition.js';
import { keyVariants } from './keyVariants.js';

/** The values of BSON that a lane's owner may be kept as: an identifier in any usual spelling. */
export function ownerVariants(keyedBy: string, lane: string): unknown[] {
  const isAsItIs = keyedBy === 'RECORD' || keyedBy === 'PHONE';
  return isAsItIs ? keyVariants(lane) : [...keyVariants(lane), spellingsOf(keyedBy, lane)];
}

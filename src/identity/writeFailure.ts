import { unknownOutcome } from '../errors/unknownOutcome.js';
import { isStoreTrouble } from '../store/isStoreTrouble.js';
import { refusalOf } from '../store/refusalOf.js';

/** What a client is told whose write failed: of what the store was not allowed to do nothing was done, of all else nobody knows. */
export function writeFailure(error: unknown): unknown {
  return isStoreTrouble(error) && refusalOf(error) === undefined ? unknownOutcome() : error;
}

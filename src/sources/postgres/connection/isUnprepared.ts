import { getErrorCode } from '../../../lib/getErrorCode.js';

/**
 * What a server says of a prepared statement that is not what it was: its result would have other
 * types now, there is none of the name, or another one has it.
 */
const UNPREPARED = new Set<unknown>(['0A000', '26000', '42P05']);

/** Whether a statement failed only because it was prepared. */
export function isUnprepared(error: unknown): boolean {
  return UNPREPARED.has(getErrorCode(error));
}

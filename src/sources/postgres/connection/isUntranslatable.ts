import { getErrorCode } from '../../../lib/getErrorCode.js';

/** Whether a text was sent that the encoding of the database does not have: nothing in it can be that. */
export function isUntranslatable(error: unknown): boolean {
  return error instanceof Error && getErrorCode(error.cause) === '22P05';
}

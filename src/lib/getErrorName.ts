import { isNativeError } from 'node:util/types';
import { getErrorCode } from './getErrorCode.js';

/** What codes look like, and no text does that holds anything. */
const CODE = /^[A-Z0-9_]{1,60}$/;

/** What an error is called, with its code, if it has one; its message may hold what nobody is to see. */
export function getErrorName(error: unknown): string {
  if (!isNativeError(error)) return typeof error;
  const code = String(getErrorCode(error) ?? '');
  return CODE.test(code) ? `${error.name} (${code})` : error.name;
}

import { errors } from 'jose';
import { getErrorCode } from '../../lib/getErrorCode.js';
import { getErrorName } from '../../lib/getErrorName.js';

/**
 * Why a token, or the issuer's keys, came to nothing, for the log: a code and the claim that it is
 * about. What the token says stays out.
 */
export function describeRefusal(error: unknown): string {
  const code = getErrorCode(error) ?? getErrorCode(Object(error).cause) ?? getErrorName(error);
  // What is wrong with the keys' answer has no code of its own, and its words are fixed.
  if (error instanceof errors.JOSEError && code === 'ERR_JOSE_GENERIC') return error.message;
  const isOfClaim =
    error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired;
  return isOfClaim ? `${code} ${error.claim}` : String(code);
}

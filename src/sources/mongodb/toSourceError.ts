import {
  MongoAPIError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { deadlinePassed } from '../deadlinePassed.js';
import { SourceError, type SourceErrorCode } from '../SourceError.js';

/** Error codes of the server; see MongoDB's error_codes.yml. */
const BY_CODE: ReadonlyMap<unknown, SourceErrorCode> = new Map<unknown, SourceErrorCode>([
  [13, 'SOURCE_AUTH'],
  [18, 'SOURCE_AUTH'],
  [8000, 'SOURCE_AUTH'],
  [50, 'SOURCE_TIMEOUT'],
  [262, 'SOURCE_TIMEOUT'],
  [91, 'SOURCE_UNAVAILABLE'],
  [189, 'SOURCE_UNAVAILABLE'],
  [11600, 'SOURCE_UNAVAILABLE'],
  [16500, 'SOURCE_RATE_LIMITED'],
]);

/** What a document may not be: malformed, of a wrong type, a second one of a key, against the validation of its collection. */
const REFUSES: ReadonlySet<unknown> = new Set([2, 9, 14, 28, 52, 57, 121, 11000]);

/** What an error of the driver means to those who asked. Its text may hold data and is not kept. */
export function toSourceError(error: unknown, aborted: boolean, isWrite = false): SourceError {
  if (error instanceof SourceError) return error;
  if (aborted) return deadlinePassed();
  if (error instanceof MongoNetworkTimeoutError) {
    return new SourceError('SOURCE_TIMEOUT', 'no answer on the socket');
  }
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) {
    return new SourceError('SOURCE_UNAVAILABLE', 'no connection');
  }
  if (error instanceof MongoServerError) {
    const other = isWrite && REFUSES.has(error.code) ? 'SOURCE_REFUSED' : 'SOURCE_ERROR';
    const code = BY_CODE.get(error.code) ?? other;
    return new SourceError(code, `server error ${String(error.code)}`);
  }
  if (error instanceof MongoAPIError) return new SourceError('SOURCE_UNAVAILABLE', error.name);
  return new SourceError('SOURCE_BAD_RESPONSE', 'the answer cannot be read');
}

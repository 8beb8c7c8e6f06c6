import {
  MongoAPIError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { getCauseCode } from '../../lib/getCauseCode.js';
import { deadlinePassed } from '../deadlinePassed.js';
import { describeTlsFault } from '../describeTlsFault.js';
import { SourceError, type SourceErrorCode } from '../SourceError.js';

/** Error codes of the server; see MongoDB's error_codes.yml. */
const BY_CODE: ReadonlyMap<unknown, SourceErrorCode> = new Map<unknown, SourceErrorCode>([
  [13, 'SOURCE_AUTH'],
  [18, 'SOURCE_AUTH'],
  [8000, 'SOURCE_AUTH'],
  ...[24, 50, 89, 202, 262].map((code) => [code, 'SOURCE_TIMEOUT'] as const),
  [462, 'SOURCE_RATE_LIMITED'],
  [16500, 'SOURCE_RATE_LIMITED'],
  // A node that cannot be reached, shuts down, recovers, or is not what it was.
  ...[6, 7, 91, 133, 134, 189, 9001, 10058, 10107, 11600, 11602, 13435, 13436].map(
    (code) => [code, 'SOURCE_UNAVAILABLE'] as const,
  ),
]);

/**
 * The plan, the cursor or the snapshot of a read was ended, by a change of an index or an election, the
 * server is busy for a moment, or a router knew of shards as they were: it can be begun anew.
 */
const MOMENTARY: ReadonlySet<unknown> = new Set([
  ...[43, 112, 136, 175, 237, 239, 246, 365],
  ...[63, 150, 250, 13388],
]);

/** What a socket says that the server closes while a command is written: the driver, which asks once more otherwise, does not then. */
const CUT_OFF: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET']);

/** What was asked cannot be, or takes more memory than one question may. */
const OF_QUESTION: ReadonlySet<unknown> = new Set([2, 9, 14, 146, 292]);

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
    return unreachable(getCauseCode(error));
  }
  if (error instanceof MongoServerError) {
    const other = isWrite && REFUSES.has(error.code) ? 'SOURCE_REFUSED' : 'SOURCE_ERROR';
    const code = BY_CODE.get(error.code) ?? other;
    return new SourceError(code, `server error ${String(error.code)}`, {
      isMomentary: MOMENTARY.has(error.code),
      isOfQuestion: OF_QUESTION.has(error.code),
    });
  }
  // A name that is not known, or a certificate of the URL that is not there.
  const code = getCauseCode(error);
  if (code !== undefined) return unreachable(code, CUT_OFF.has(code));
  if (error instanceof MongoAPIError) return new SourceError('SOURCE_UNAVAILABLE', error.name);
  return new SourceError('SOURCE_BAD_RESPONSE', 'the answer cannot be read');
}

function unreachable(code: string | undefined, isMomentary = false): SourceError {
  const ofTls = code && describeTlsFault(code);
  const reason = ofTls ?? (code === undefined ? 'no connection' : `no connection (${code})`);
  return new SourceError('SOURCE_UNAVAILABLE', reason, { isMomentary });
}

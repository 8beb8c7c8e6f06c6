import { errors } from 'undici';
import { getErrorCode } from '../../lib/getErrorCode.js';
import { deadlinePassed } from '../deadlinePassed.js';
import { describeTlsFault } from '../describeTlsFault.js';
import { SourceError } from '../SourceError.js';

/** What the client calls a head that contradicts itself, or has no end. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);

/** What it means that a request had no answer. */
export function requestError(error: unknown, signal: AbortSignal): SourceError {
  if (signal.aborted) return deadlinePassed();
  const code = String(getErrorCode(error) ?? '');
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'UND_ERR_HEADERS_TIMEOUT')
    return deadlinePassed();
  if (error instanceof errors.HTTPParserError || NO_ANSWER.has(code)) {
    return new SourceError('SOURCE_BAD_RESPONSE', code === '' ? 'the answer is no HTTP' : code);
  }
  const ofTls = describeTlsFault(code);
  if (ofTls !== undefined) return new SourceError('SOURCE_UNAVAILABLE', ofTls);
  const isCut = code === 'UND_ERR_SOCKET';
  const reason = isCut ? 'connection closed before an answer' : code || 'connection failed';
  return new SourceError('SOURCE_UNAVAILABLE', reason, { isMomentary: true });
}

import { SourceError } from '../SourceError.js';
import { decodeText } from './decodeText.js';
import type { ReadMeaning } from './errorRules.js';
import { excerpt } from './excerpt.js';
import type { HttpResponse } from './exchange.js';
import { parseJson } from './parseJson.js';

/**
 * What a status that is no success means, together with its body: the rules of the configuration
 * know more than the status; undefined where they say that there is no such thing.
 */
export function failureOf(
  { statusCode, headers, body }: HttpResponse,
  byStatus: SourceError,
  readMeaning: ReadMeaning,
): SourceError | undefined {
  const text = textOf(body, String(headers['content-type'] ?? ''));
  const meaning = meaningOf(text, statusCode, readMeaning);
  if (meaning?.code === 'ABSENT') return undefined;
  const said = excerpt(text);
  const { retryAfterMs, isOfQuestion, isMomentary } = byStatus;
  if (meaning === undefined) {
    return new SourceError(byStatus.code, byStatus.message, {
      isMomentary,
      isOfQuestion,
      retryAfterMs,
      said,
    });
  }
  return new SourceError(meaning.code, `${byStatus.message}: ${meaning.message}`, {
    isThrottled: meaning.code === 'SOURCE_RATE_LIMITED' && retryAfterMs === undefined,
    isOfQuestion: isOfQuestion && meaning.code === byStatus.code,
    isMomentary,
    retryAfterMs,
    said,
  });
}

function textOf(body: Buffer, type: string): string {
  try {
    return decodeText(body, type);
  } catch {
    return '';
  }
}

/** Many failures come as a page of HTML, or broken off: then the status alone tells. */
function meaningOf(text: string, status: number, readMeaning: ReadMeaning) {
  try {
    return readMeaning(parseJson(text), status);
  } catch {
    return undefined;
  }
}

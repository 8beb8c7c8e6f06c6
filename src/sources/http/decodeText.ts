import { isUtf8 } from 'node:buffer';
import { SourceError } from '../SourceError.js';

/** As nearly all say it: no decoder need be made to know it. */
const UTF_8 = /^utf-?8$/i;
const CHARSET = /;\s*charset\s*=\s*["']?([^\s;,"']+)/i;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of a body, in the charset that its byte order mark tells, or that it names; UTF-8 where it
 * names none, or what is none. What is not in it is refused: it would be read as other letters.
 */
export function decodeText(data: Buffer, contentType: string): string {
  const charset = charsetOf(data, contentType);
  if (charset !== 'utf-8') return decodeAs(charset, data);
  if (!isUtf8(data)) throw new SourceError('SOURCE_BAD_RESPONSE', 'the body is not in UTF-8');
  const text = data.toString();
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function charsetOf(data: Buffer, contentType: string): string {
  if (data[0] === 0xff && data[1] === 0xfe) return 'utf-16le';
  if (data[0] === 0xfe && data[1] === 0xff) return 'utf-16be';
  const [, named = 'utf-8'] = CHARSET.exec(contentType) ?? [];
  if (UTF_8.test(named)) return 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

function decodeAs(charset: string, data: Buffer): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(data);
  } catch {
    throw new SourceError('SOURCE_BAD_RESPONSE', 'the body is not in the charset that it names');
  }
}

import { type Document, deserialize } from 'bson';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { DamagedText } from './DamagedText.js';

/** What a text that was read without regard to its bytes has in place of those that are no UTF-8. */
const REPLACEMENT = '\ufffd';

/** Reads a document off its bytes, though texts of it are no UTF-8: these are marked. */
export function readDamaged(bytes: Uint8Array): Document {
  const options = { useBigInt64: true };
  try {
    return deserialize(bytes, options);
  } catch {
    const lenient = { ...options, validation: { utf8: false } };
    return marked(deserialize(bytes, lenient)) as Document;
  }
}

/** Keys stay texts: they are compared, whatever they are. */
function marked(value: unknown): unknown {
  if (typeof value === 'string')
    return value.includes(REPLACEMENT) ? new DamagedText(value) : value;
  if (Array.isArray(value)) return value.map(marked);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === '_id' ? member : marked(member)]),
  );
}

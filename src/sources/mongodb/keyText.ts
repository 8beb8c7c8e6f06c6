import { EJSON } from 'bson';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { bsonType } from './bsonType.js';
import { plainValue } from './plainValue.js';

/** Deeper than any key is; MongoDB itself takes a hundred levels. */
const DEEPEST = 10;

type KeyDocument = Readonly<Record<string, unknown>>;

/** A key as plain JavaScript: one that is a document, as those of aggregations are, as its text. */
export function plainKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainKey);
  return isPlainObject(value) ? keyText(value) : plainValue(value);
}

/**
 * The text of a document that is a key: JSON with its members in their order, by which MongoDB tells
 * documents apart, too. Types that JSON has not are written as Extended JSON.
 */
export function keyText(document: KeyDocument): string {
  const members = Object.entries(document).map(
    ([name, value]) => `${JSON.stringify(name)}:${memberText(value)}`,
  );
  return `{${members.join(',')}}`;
}

/** The document that such a text is of; undefined where it is of none. */
export function keyDocument(text: string): KeyDocument | undefined {
  try {
    const document: unknown = EJSON.parse(text, { relaxed: false });
    if (!isPlainObject(document) || !isKeyMember(document, 0)) return undefined;
    return keyText(document) === text ? document : undefined;
  } catch {
    return undefined;
  }
}

function memberText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(memberText).join(',')}]`;
  if (isPlainObject(value)) return keyText(value);
  // Whole numbers of all types are equal to MongoDB where their values are.
  const plain = plainValue(value);
  const isNumber = typeof plain === 'number' || typeof plain === 'bigint';
  if (isNumber && Number.isSafeInteger(Number(plain))) return String(plain);
  return EJSON.stringify(value ?? null, { relaxed: false });
}

/** Whether a value may be part of a key that somebody names: nothing that is more than a value to MongoDB. */
function isKeyMember(value: unknown, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((one) => isKeyMember(one, depth + 1));
  if (isPlainObject(value)) {
    return Object.entries(value).every(
      ([name, member]) => !name.startsWith('$') && isKeyMember(member, depth + 1),
    );
  }
  return value === null || bsonType(value) !== undefined;
}

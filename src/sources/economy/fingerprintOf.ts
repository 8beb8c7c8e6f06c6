import { createHash } from 'node:crypto';
import { isPlainObject } from '../../lib/isPlainObject.js';

/** Tells configurations of a source apart: what it is told, functions by their text; what else it is given does not count. */
export function fingerprintOf(kind: string, config: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify([kind, config], (_, member: unknown) => {
    if (typeof member === 'function' || member instanceof RegExp) return String(member);
    const isTold = typeof member !== 'object' || Array.isArray(member) || isPlainObject(member);
    return isTold ? member : null;
  });
  return createHash('sha256').update(text).digest('base64url');
}

import { parseText } from '../dataset/values/parseText.js';

const SCALARS: ReadonlySet<string> = new Set(['string', 'number', 'bigint', 'boolean']);

/** The text of a raw key; null where it is none: a row without a key of its own must not cost the others. */
export function readKey(raw: unknown): string | null {
  return SCALARS.has(typeof raw) ? parseText(raw) : null;
}

import type { AttributeKind } from '../AttributeSpec.js';

const OF_ONE_PERSON: ReadonlySet<AttributeKind> = new Set(['email', 'identifier']);

/** Whether records are told by one attribute alone, and that one is a person's. */
export function standsAlone(kinds: readonly AttributeKind[]): boolean {
  return kinds.length === 1 && OF_ONE_PERSON.has(kinds[0] as AttributeKind);
}

import type { AttributeKind } from '../AttributeSpec.js';

const LASTING: ReadonlySet<AttributeKind> = new Set([
  'givenName',
  'familyName',
  'date',
  'identifier',
]);

/** Whether an attribute hardly ever changes in a life, as addresses do. */
export function isLasting(kind: AttributeKind): boolean {
  return LASTING.has(kind);
}

import type { AttributeKind } from '../AttributeSpec.js';

const PERSONAL: ReadonlySet<AttributeKind> = new Set(['givenName', 'date', 'email', 'identifier']);

/**
 * Whether an attribute is a person's own: people of one household seldom agree on it oftener than
 * strangers, while they share their family name, address and land line.
 */
export function isPersonal(kind: AttributeKind): boolean {
  return PERSONAL.has(kind);
}

import type { Mapping } from '../../config/expressions/Expression.js';
import { identifierLeaves } from './identifierLeaves.js';

/** What free text is looked for in, where a mapping does not say: names and e-mail addresses. */
export function searchableLeaves(mapping: Mapping): unknown[] {
  const { givenName, familyName, displayName } = mapping;
  return [givenName, familyName, displayName, ...identifierLeaves(mapping, 'EMAIL')].flat();
}

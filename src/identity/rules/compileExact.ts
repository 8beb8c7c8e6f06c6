import type { ExactRule } from '../../config/rules/MatchRule.js';
import { isPlaceholder } from '../identifiers/isPlaceholder.js';
import { isRoleMailbox } from '../identifiers/isRoleMailbox.js';
import type { BlockRule } from './BlockRule.js';

/** Readies `exact('EMAIL')`: records that share a value of the type, blocked ones and placeholders aside. */
export function compileExact(
  { type, and, name }: ExactRule,
  people: number,
  isBlocked: (type: string, value: string) => boolean,
): BlockRule {
  return {
    name,
    type,
    people,
    oneValueOf: [],
    sharedOf: ({ identifiers }) =>
      identifiers.filter(
        (one) =>
          one.type === type && !isPlaceholder(type, one.value) && !isBlocked(type, one.value),
      ),
    // Who answers behind `info@` changes; a name must tell who it was.
    similarOf: ({ value }) => and?.part ?? (isRoleMailbox(type, value) ? 'name' : undefined),
  };
}

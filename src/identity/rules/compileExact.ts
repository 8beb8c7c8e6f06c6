import type { ExactRule } from '../../config/rules/MatchRule.js';
import { isPlaceholder } from '../identifiers/isPlaceholder.js';
import { isRoleMailbox } from '../identifiers/isRoleMailbox.js';
import type { BlockRule, Shared } from './BlockRule.js';
import { comparedValue } from './comparedValue.js';

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
    isOfOneHouse: false,
    oneValueOf: [],
    unlessAllDiffer: [],
    sharedOf: ({ identifiers }) => {
      const shared: Shared[] = [];
      for (const { type: its, value: written, key } of identifiers) {
        if (its !== type || isPlaceholder(type, written) || isBlocked(type, written)) continue;
        const value = comparedValue(type, written);
        const same = shared.findIndex((one) => one.value === value);
        shared[same < 0 ? shared.length : same] = { value, key };
      }
      return shared;
    },
    // Who answers behind `info@` changes; a name must tell who it was.
    similarOf: ({ value }) => and?.part ?? (isRoleMailbox(type, value) ? 'name' : undefined),
  };
}

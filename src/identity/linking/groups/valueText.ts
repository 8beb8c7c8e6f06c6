import type { BlockRule, Shared } from '../../rules/BlockRule.js';

/** What records share by a rule, as one text. */
export function valueText({ name }: BlockRule, { value }: Shared): string {
  return `${name}\n${value}`;
}

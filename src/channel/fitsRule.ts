import type { PurposeRule } from '../config/purposeRuleShape.js';
import type { InteractionRow } from '../dataset/InteractionRow.js';

/** Whether an interaction is one that a rule speaks of. */
export function fitsRule(row: InteractionRow, rule: PurposeRule): boolean {
  const { types, sources, platforms, direction, matches = {} } = rule;
  if (types !== undefined && !types.includes(row.__typename)) return false;
  if (sources !== undefined && !sources.includes(row.source)) return false;
  if (direction !== undefined && row.direction !== direction) return false;
  if (platforms !== undefined) {
    const platform = row.platform?.toLowerCase();
    if (!platforms.some((one) => one.toLowerCase() === platform)) return false;
  }
  return Object.entries(matches).every(([field, pattern]) => {
    const value: unknown = Reflect.get(row, field);
    // Unlike `test`, `search` begins anew each time, also where a pattern is global.
    return value != null && String(value).search(pattern) >= 0;
  });
}

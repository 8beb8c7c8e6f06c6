import type { Condition } from '../../config/journeys/Condition.js';
import { canonicalJson } from '../../lib/canonicalJson.js';

/** A text that is equal for equal conditions. */
export function conditionKey(condition: Condition): string {
  return canonicalJson(withPatterns(condition));
}

/** Patterns, which JSON does not know, as texts. */
function withPatterns(value: unknown): unknown {
  if (value instanceof RegExp) return { pattern: String(value) };
  if (Array.isArray(value)) return value.map(withPatterns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withPatterns(one)]));
}

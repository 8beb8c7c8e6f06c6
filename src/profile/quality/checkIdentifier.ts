import { isPlaceholder } from '../../identity/identifiers/isPlaceholder.js';
import {
  describeIdentifier,
  type NormalisationRules,
  normaliseIdentifier,
} from '../../identity/identifiers/normaliseIdentifier.js';
import type { Fault } from './Fault.js';

/** What is wrong with an identifier as a source writes it, if anything. */
export function checkIdentifier(
  type: string,
  text: string,
  rules: NormalisationRules,
): Fault | undefined {
  const value = normaliseIdentifier(type, text, rules);
  const expected = describeIdentifier(type);
  if (value === undefined) return { reason: 'MALFORMED', expected };
  return isPlaceholder(type, value) ? { reason: 'PLACEHOLDER', expected } : undefined;
}

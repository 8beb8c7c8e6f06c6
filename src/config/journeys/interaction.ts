import type { FieldTests, InteractionCondition } from './Condition.js';

/**
 * An interaction of a GraphQL type, or of any, whose fields fit. A company's own types go the same way.
 *
 * @example interaction('Return', { method: 'DROP_OFF' })
 * @example interaction({ channel: ['CHAT', 'PHONE'] })
 */
export function interaction(type: string, fields?: FieldTests): InteractionCondition;
export function interaction(fields: FieldTests): InteractionCondition;
export function interaction(
  typeOrFields: string | FieldTests,
  fields: FieldTests = {},
): InteractionCondition {
  return typeof typeOrFields === 'string'
    ? { kind: 'interaction', type: typeOrFields, fields }
    : { kind: 'interaction', fields: typeOrFields };
}

import type { FieldTests, InteractionCondition } from './Condition.js';

/**
 * A purchase, in whichever channel; `fulfilment` may name the method alone.
 *
 * @example order()
 * @example order({ fulfilment: 'PICKUP', status: 'COLLECTED' })
 * @example order({ lines: { category: 'hats' } })
 */
export function order(fields: FieldTests = {}): InteractionCondition {
  const { fulfilment } = fields;
  const method = typeof fulfilment === 'string' || Array.isArray(fulfilment);
  return {
    kind: 'interaction',
    type: 'Order',
    fields: method ? { ...fields, fulfilment: { method: fulfilment } } : fields,
  };
}

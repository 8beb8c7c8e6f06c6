import type { FieldTest, FieldTests, InteractionCondition } from './Condition.js';

/**
 * Something the customer did on the site or in the app, by the name that the source gives it.
 *
 * @example event('cart_updated')
 * @example event('product_viewed', { device: 'TABLET' })
 */
export function event(name: FieldTest, fields: FieldTests = {}): InteractionCondition {
  return { kind: 'interaction', type: 'Event', fields: { name, ...fields } };
}

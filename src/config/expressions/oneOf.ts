import { createExpression, type Leaf, type OneOfExpression } from './Expression.js';

/**
 * Translates the silo's words, without regard to case; a word that is not listed becomes
 * `otherwise`, or else is matched by the enum's own names.
 *
 * @example status: oneOf('state', { paid: 'CONFIRMED', sent: 'SHIPPED' })
 */
export function oneOf(
  of: Leaf,
  words: Readonly<Record<string, string>>,
  options: { readonly otherwise?: string } = {},
): OneOfExpression {
  return createExpression({ is: 'oneOf', of, words, ...options });
}

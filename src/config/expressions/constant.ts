import { type ConstantExpression, createExpression } from './Expression.js';

/** The same value for every row, e.g. `channel: constant('WEB')`. */
export function constant(value: unknown): ConstantExpression {
  return createExpression({ is: 'constant', value });
}

import { createExpression, type InternationalExpression, type Leaf } from './Expression.js';

/** A telephone number that begins with its country code, with a plus or without: `PHONE: international('wa_id')`. */
export function international(of: Leaf): InternationalExpression {
  return createExpression({ is: 'international', of });
}

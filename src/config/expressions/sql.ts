import { createExpression, type SqlExpression } from './Expression.js';

/**
 * A piece of SQL where a column will not do. It becomes part of the statement as it stands: never
 * build it from anything but the configuration's own text.
 *
 * @example total: money(sql('(SELECT sum(price * quantity) FROM lines l WHERE l.order_id = t.id)'), constant('EUR'))
 */
export function sql(text: string): SqlExpression {
  return createExpression({ is: 'sql', text });
}

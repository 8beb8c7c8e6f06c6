import {
  type ChildRowsExpression,
  createExpression,
  type Mapping,
  type SqlExpression,
} from './Expression.js';

/** Where child rows lie and how they belong to their parent. */
export interface ChildRowsOptions {
  readonly table: string | SqlExpression;
  /** Column of the child table that holds the parent's key. */
  readonly key: string | SqlExpression;
  /** Column of the parent that it equals; the parent's `id` when left out. */
  readonly parentKey?: string | SqlExpression;
  readonly orderBy?: string | SqlExpression;
}

/**
 * Rows of another table, read with their parent in the same statement. In SQL the child table is
 * `c`, the parent `t`.
 *
 * @example lines: childRows({ table: 'order_lines', key: 'order_id' }, { sku: 'sku', quantity: 'quantity' })
 */
export function childRows(options: ChildRowsOptions, item: Mapping): ChildRowsExpression {
  return createExpression({ is: 'childRows', ...options, item });
}

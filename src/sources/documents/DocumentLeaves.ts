import type {
  ChildRowsExpression,
  Leaf,
  ListExpression,
} from '../../config/expressions/Expression.js';
import type { LeafCompiler, LeafUse, Nested } from '../../dataset/mapping/LeafCompiler.js';
import type { Reader } from '../../dataset/mapping/Reader.js';
import { compilePath } from './compilePath.js';
import { itemsOf } from './itemsOf.js';

/** Reads leaves off documents: paths and functions. */
export class DocumentLeaves implements LeafCompiler {
  readonly #plain: (value: unknown, use: LeafUse) => unknown;

  /** `plain` turns a driver's own types into plain JavaScript. */
  constructor(plain: (value: unknown, use: LeafUse) => unknown = (value) => value) {
    this.#plain = plain;
  }

  leaf(leaf: Leaf, use: LeafUse): Reader | string {
    if (typeof leaf === 'object') return 'expected a path or a function, found sql(…)';
    const read = typeof leaf === 'function' ? leaf : compilePath(leaf);
    if (typeof read === 'string') return read;
    const plain = (document: unknown) => this.#plain(read(document), use);
    if (use !== 'CONTENT') return plain;
    return (document) => {
      const value = plain(document);
      return value === false ? null : value;
    };
  }

  nested(expression: ListExpression | ChildRowsExpression): Nested | string {
    if (expression.is === 'childRows') return 'childRows(…); items of a document are list(…)';
    const { of } = expression;
    const read = typeof of === 'string' ? compilePath(of) : of;
    if (typeof read === 'string') return read;
    if (typeof read !== 'function') return 'a list(…) of sql(…)';
    return {
      items: (document) => {
        return itemsOf(read(document));
      },
      leaves: this,
    };
  }
}

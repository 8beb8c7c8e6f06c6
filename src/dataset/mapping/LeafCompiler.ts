import type {
  ChildRowsExpression,
  Leaf,
  ListExpression,
} from '../../config/expressions/Expression.js';
import type { Reader } from './Reader.js';

/** Items within a row, and how their own leaves are read. */
export interface Nested {
  readonly items: (raw: unknown) => readonly unknown[] | null;
  readonly leaves: LeafCompiler;
}

/**
 * How the value of a leaf will be used, for kinds whose raw values are texts, and for documents, which
 * may have `false` where there is nothing: it is no `CONTENT`.
 */
export type LeafUse = 'VALUE' | 'CONTENT' | 'LIST' | 'JSON';

/**
 * What a kind of source makes of the leaves of a mapping. Each method answers a text that says what
 * is wrong where the kind cannot read such a leaf.
 */
export interface LeafCompiler {
  leaf(leaf: Leaf, use: LeafUse): Reader | string;
  nested(expression: ListExpression | ChildRowsExpression): Nested | string;
}

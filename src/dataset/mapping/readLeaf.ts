import type { Leaf } from '../../config/expressions/Expression.js';
import type { CompileContext } from './CompileContext.js';
import type { LeafUse } from './LeafCompiler.js';
import type { Reader } from './Reader.js';

/** Compiles a leaf to the reader of its raw value; what the kind cannot read is reported. */
export function readLeaf(
  leaf: Leaf,
  path: string,
  context: CompileContext,
  use: LeafUse = 'VALUE',
): Reader {
  const read = context.leaves.leaf(leaf, use);
  if (typeof read !== 'string') return read;
  context.report(path, read);
  return () => null;
}

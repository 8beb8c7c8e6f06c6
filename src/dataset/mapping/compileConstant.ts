import type { ConstantExpression } from '../../config/expressions/Expression.js';
import { FieldProblem } from '../values/FieldProblem.js';
import type { CompileContext } from './CompileContext.js';
import { describeSpec } from './describeSpec.js';
import type { FieldSpec } from './FieldSpec.js';
import type { Reader } from './Reader.js';
import { scalarParser } from './scalarParser.js';

/** Compiles `constant(…)`; the value is checked once. */
export function compileConstant(
  spec: FieldSpec,
  { value }: ConstantExpression,
  path: string,
  context: CompileContext,
): Reader {
  if (value === null) return () => null;
  if (spec.is === 'enum' && !spec.values.has(String(value))) {
    context.report(path, `expected ${describeSpec(spec)}, found \`${String(value)}\``);
  }
  if (spec.is !== 'scalar') return () => value;
  try {
    const constant = scalarParser(spec.scalar)(value);
    return () => constant;
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    context.report(path, error.message);
    return () => null;
  }
}

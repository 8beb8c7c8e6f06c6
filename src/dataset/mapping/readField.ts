import { FieldProblem } from '../values/FieldProblem.js';
import type { CompileContext } from './CompileContext.js';
import type { Reader } from './Reader.js';

/** A field of an object, compiled. */
export interface ReadField {
  readonly name: string;
  readonly required: boolean;
  readonly isConstant: boolean;
  readonly read: Reader;
}

/** A field's value, null where there is none; undefined where there is one that cannot be read. */
export function readField(
  { name, required, read }: ReadField,
  raw: unknown,
  within: string,
  { spare }: CompileContext,
): unknown {
  try {
    return read(raw) ?? null;
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    const problem = error.within(name);
    if (spare?.(problem, { within, required })) return undefined;
    throw problem;
  }
}

/** Whether the silo has no value for a field, if only one that cannot be read. */
export function isNothing({ read }: ReadField, raw: unknown): boolean {
  try {
    const value = read(raw) ?? null;
    return value === null || (Array.isArray(value) && value.length === 0);
  } catch (error) {
    return error instanceof FieldProblem && error.isMissing && error.field === '';
  }
}

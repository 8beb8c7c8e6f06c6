import type { FieldProblem } from '../values/FieldProblem.js';
import type { LeafCompiler } from './LeafCompiler.js';

/** Where a field that cannot be read stands. */
export interface UnreadField {
  /** Path of the object that has it, as in the configuration. */
  readonly within: string;
  readonly required: boolean;
}

/** What compiling a mapping needs besides the mapping. */
export interface CompileContext {
  readonly leaves: LeafCompiler;
  /** The values of the schema's `IdentifierType`. */
  readonly identifierTypes: ReadonlySet<string>;
  /** Told of each problem, with its path. */
  report(path: string, message: string): void;
  /** Told of each field that cannot be read, and of the object that has it: whether it is null then, and the rest still counts. */
  readonly spare?: (problem: FieldProblem, field: UnreadField) => boolean;
  /** Told of each word of the silo that an enum has no value for, and what is shown for it. */
  readonly onUnknownWord?: (
    path: string,
    read: { readonly word: string; readonly value: 'OTHER' | null },
  ) => void;
  readonly sourceNames: ReadonlySet<string>;
  /** Makes the reference to a row of another dataset from its key. */
  refer(type: string, key: string, source: string | undefined): unknown;
}

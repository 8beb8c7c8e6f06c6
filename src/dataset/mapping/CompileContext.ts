import type { LeafCompiler } from './LeafCompiler.js';

/** What compiling a mapping needs besides the mapping. */
export interface CompileContext {
  readonly leaves: LeafCompiler;
  /** The values of the schema's `IdentifierType`. */
  readonly identifierTypes: ReadonlySet<string>;
  /** Told of each problem, with its path. */
  report(path: string, message: string): void;
  readonly sourceNames: ReadonlySet<string>;
  /** Makes the reference to a row of another dataset from its key. */
  refer(type: string, key: string, source: string | undefined): unknown;
}

import type { RowProblem } from '../dataset/mapping/RowProblem.js';
import type { SourceErrorCode } from './SourceError.js';

/** Told of everything that happens at the sources, for metrics and logs; never of a value. */
export interface SourceObserver {
  onCall(call: { readonly source: string; readonly dataset: string; readonly rows: number }): void;
  /** Told of records, or rows, that a source was not asked for. */
  onSaved?(saved: {
    readonly source: string;
    readonly dataset: string;
    readonly by: 'cache' | 'sharing';
    readonly count: number;
  }): void;
  onStart(source: string): void;
  onEnd(read: {
    readonly source: string;
    readonly dataset: string;
    readonly operation: string;
    readonly ms: number;
    readonly error?: SourceErrorCode;
    /** For the log; names no customer data. */
    readonly reason?: string;
  }): void;
  onProblems(problems: readonly (RowProblem & { readonly count: number })[]): void;
}

import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { SourceErrorCode } from '../../sources/SourceError.js';

/** What `rotunda check` found out about the store, or one source or dataset. */
export type Finding =
  | {
      readonly is: 'store';
      readonly ms: number;
      /** Keys that are not those of the store. */
      readonly problems: readonly ConfigProblem[];
    }
  | { readonly is: 'storeFault'; readonly reason: string }
  | { readonly is: 'reached'; readonly source: string; readonly kind: string; readonly ms: number }
  | {
      readonly is: 'unreachable';
      readonly source: string;
      readonly kind: string;
      readonly code: SourceErrorCode;
      readonly reason: string;
    }
  | {
      readonly is: 'mapping';
      /** `source.dataset` */
      readonly path: string;
      readonly rows: number;
      readonly problems: readonly MappingProblem[];
      /** What may be meant, and may not. */
      readonly notes: readonly MappingProblem[];
      /** Why nothing could be proved, where nothing could. */
      readonly unproved?: string;
    }
  | {
      readonly is: 'write';
      /** `source.dataset.write` */
      readonly path: string;
      readonly problems: readonly MappingProblem[];
      readonly unproved?: string;
    };

/** One field of a mapping that the backend's rows do not bear out. */
export interface MappingProblem {
  readonly field: string;
  readonly message: string;
}

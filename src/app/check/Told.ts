import type { MappingProblem } from './Finding.js';

/** What rows say of the mapping that they were read by. */
export interface Told {
  readonly problems: readonly MappingProblem[];
  /** What may be meant, and may not. */
  readonly notes: readonly MappingProblem[];
}

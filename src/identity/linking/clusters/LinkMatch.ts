import type { RecordName } from '../../RecordName.js';

/** The likeness that joined two clusters: that of the most alike of their records. */
export interface LinkMatch {
  /** Match probability, 0 to 1. */
  readonly score: number;
  readonly records: readonly [RecordName, RecordName];
}

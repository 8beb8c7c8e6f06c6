import { UNKNOWN } from '../comparison/unknownLevel.js';

/**
 * Which attribute each attribute's agreement is judged given the agreement of; -1 where it stands by
 * itself. Together they form trees, so that evidence is never counted twice along a branch.
 */
export class Dependences {
  readonly levels: readonly number[];
  readonly parents: readonly number[];

  constructor(levels: readonly number[], parents: readonly number[] = levels.map(() => -1)) {
    this.levels = levels;
    this.parents = parents;
  }

  /** An empty table for an attribute: a row of levels without its parent, then one per parent's level. */
  createRows(attribute: number): Float64Array<ArrayBuffer> {
    const parent = this.levels[this.parents[attribute] ?? -1] ?? 0;
    return new Float64Array((1 + parent) * (this.levels[attribute] ?? 0));
  }

  /** The row of an attribute's table that a pattern falls into. */
  rowOf(attribute: number, pattern: Uint8Array): number {
    const level = pattern[this.parents[attribute] ?? -1] ?? UNKNOWN;
    return level === UNKNOWN ? 0 : 1 + level;
  }
}

import type { MatchModel } from '../matching/MatchModel.js';

/** How records are linked by likeness. */
export interface MatchSettings {
  readonly model: MatchModel;
  /** Match probability from which pairs are suggested to people. */
  readonly suggest: number;
  /** Match probability from which records are linked; undefined where none are. */
  readonly autoLink: number | undefined;
}

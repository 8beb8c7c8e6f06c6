import type { Numbering } from './Numbering.js';
import type { Random } from './Random.js';

/** What telling a part of a life takes besides the person. */
export interface Scene {
  readonly random: Random;
  readonly numbering: Numbering;
  /** When the story ends; nothing happens at or after it. */
  readonly now: number;
  /** Whether people have several matters at once, and note less of what belongs to which. */
  readonly overlapping: boolean;
}

import type { InteractionRow } from '../../dataset/InteractionRow.js';

/** That a stage was reached. */
export interface Reached {
  /** Its place in the journey. */
  readonly stage: number;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  readonly row: InteractionRow;
}

/** One time that a customer passed through a journey. */
export interface Run {
  /** In the order in which they were reached. */
  readonly reached: readonly [Reached, ...Reached[]];
  /** When last something fitted the stage that was reached last: its time runs from there. */
  readonly lastAt: number;
  /** How it ended before the last stage; null where it did not. */
  readonly end: RunEnd | null;
}

/** How a journey ended before its last stage. */
export interface RunEnd {
  readonly how: 'EXITED' | 'ABANDONED' | 'RESTARTED';
  readonly at: number;
  /** Name of the exit. */
  readonly exit?: string;
}

/** The stage that a customer has reached last. */
export function latestOf({ reached }: Run): Reached {
  return reached.at(-1) ?? reached[0];
}

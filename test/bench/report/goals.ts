import type { CaseName } from '../cases/CaseName.js';
import type { ContenderName } from '../contenders/ContenderName.js';

/** What is to be reached against another contender. */
export interface Goal {
  readonly contender: ContenderName;
  readonly against: ContenderName;
  readonly benchCase: CaseName;
  readonly delayMs: number;
  /** So many times what the other one does with a processor, and in a second. */
  readonly atLeast?: number;
  /** So many times as long as the other one, in the median. */
  readonly atMost?: number;
}

const plain = (against: ContenderName, benchCase: CaseName, atLeast: number): Goal => ({
  contender: 'rotunda',
  against,
  benchCase,
  delayMs: 0,
  atLeast,
});

const slow = (benchCase: CaseName, atMost: number): Goal => ({
  contender: 'rotunda',
  against: 'hand-written',
  benchCase,
  delayMs: 20,
  atMost,
});

/** All that Rotunda is to reach. */
export const goals: readonly Goal[] = [
  plain('hand-written', 'customer', 0.7),
  plain('hand-written', 'page', 0.65),
  plain('hand-written', 'large', 0.65),
  plain('apollo with dataloaders', 'customer', 1.8),
  plain('apollo with dataloaders', 'page', 4),
  plain('apollo with dataloaders', 'large', 4),
  plain('hive', 'customer', 6),
  plain('hive', 'page', 3.5),
  plain('hive', 'large', 6),
  { ...plain('hand-written', 'same', 1.6), contender: 'rotunda with coalescing' },
  { ...plain('hand-written', 'large', 1.6), contender: 'rotunda with a cache' },
  slow('customer', 1.1),
  slow('page', 1.3),
];

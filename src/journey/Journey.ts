import type { Condition } from '../config/journeys/Condition.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

/** A stage of a journey, ready to be followed. */
export interface Stage {
  readonly name: string;
  readonly condition: Condition;
  /** Equal for equal conditions. */
  readonly conditionKey: string;
  readonly isOptional: boolean;
  readonly timeLimitMs: number | undefined;
  /** Places of the stages that may come next, those behind optional ones among them. */
  readonly next: readonly number[];
  /** Whether a customer who is in it has completed the journey: nothing has to follow. */
  readonly isLast: boolean;
}

/** What ends a journey before its last stage. */
export interface Exit {
  readonly name: string;
  readonly condition: Condition;
}

/** A configured journey, ready to be followed. */
export interface Journey {
  readonly id: string;
  readonly name: string;
  /** In the order of the configuration; the first begins the journey. */
  readonly stages: readonly [Stage, ...Stage[]];
  readonly exits: readonly Exit[];
  readonly reentry: 'never' | 'afterEnd' | 'always';
  readonly abandonedAfterMs: number;
  readonly lookbackMs: number;
  /** The datasets whose rows its conditions speak of. */
  readonly datasets: readonly DatasetDefinition[];
}

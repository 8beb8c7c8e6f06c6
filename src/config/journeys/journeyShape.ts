import { z } from 'zod';
import { conditionShape } from './Condition.js';
import { duration } from './duration.js';

const MOST_STAGES = 50;
const ID = /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/;

/** The shape of an id that a configuration gives to a journey or an intervention. */
export const configuredId = z.string().regex(ID, 'expected an id of letters, digits, - and _');

const name = z.string().trim().min(1).max(100);

const stage = z.strictObject({
  name,
  condition: conditionShape,
  optional: z.boolean().default(false),
  timeLimit: duration.optional(),
  after: z.union([z.string(), z.array(z.string()).min(1).readonly()]).optional(),
});

const exit = z.strictObject({ name, condition: conditionShape });

/** The shape of a journey, as `journey()` makes it. */
export const journeyShape = z.strictObject({
  id: configuredId,
  /** What people call it; its id when left out. */
  name: name.optional(),
  stages: z.array(stage).min(1, 'expected at least one stage').max(MOST_STAGES),
  /** What ends it early. */
  exits: z.array(exit).max(MOST_STAGES).default([]),
  /** Whether a customer passes through it again: not at all, once it has ended, or by beginning anew at any time. */
  reentry: z.enum(['never', 'afterEnd', 'always']).default('afterEnd'),
  /** Who gets no further for so long has left it. */
  abandonedAfter: duration.prefault('90d'),
  /** How far back a customer's interactions are read for it. */
  lookback: duration.prefault('365d'),
});

/** A journey as it is configured. */
export type JourneyEntry = z.input<typeof journeyShape>;

/** A stage as it is configured. */
export type StageEntry = z.input<typeof stage>;

/** An exit as it is configured. */
export type ExitEntry = z.input<typeof exit>;

/** A configured journey, with defaults filled in and lengths of time in milliseconds. */
export type ValidJourney = z.output<typeof journeyShape>;

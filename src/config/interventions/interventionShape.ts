import { z } from 'zod';
import { duration } from '../journeys/duration.js';
import { configuredId } from '../journeys/journeyShape.js';
import { interventionHookShape } from './interventionHookShape.js';

const stage = z.string().min(1);

/** The shape of an intervention, as `intervention()` makes it. */
export const interventionShape = z.strictObject({
  id: configuredId,
  /** What people call it; its id when left out. */
  name: z.string().trim().min(1).max(100).optional(),
  /** Id of the journey that it steps into. */
  journey: z.string().min(1),
  when: z.strictObject({ kind: z.literal('stalled'), stage, after: duration }),
  /** The share of customers who are left alone, to measure against. */
  holdoutShare: z
    .number()
    .gt(0, 'expected a share above 0: without a control group nothing can be measured')
    .lt(1, 'expected a share below 1, such as 0.1'),
  outcome: z.strictObject({ kind: z.literal('reached'), stage, within: duration }),
  /** Changes who is in the control group; the id when left out. */
  salt: z.string().min(1).max(200).optional(),
  /** The campaign that carries it out, as sources name it. */
  campaign: z.string().min(1).optional(),
  /** Customers with a known outcome that each group must have before its figures count. */
  minimumSample: z.int().min(1).max(10_000_000).default(100),
  /** Where it is told who is due. */
  webhook: interventionHookShape.optional(),
});

/** An intervention as it is configured. */
export type InterventionEntry = z.input<typeof interventionShape>;

/** A configured intervention, with defaults filled in and lengths of time in milliseconds. */
export type ValidIntervention = z.output<typeof interventionShape>;

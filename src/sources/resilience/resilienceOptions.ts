import { z } from 'zod';

/** How a source is protected from us, and we from it; the same for every kind. */
export const resilienceOptions = {
  /** Retries of round trips that failed before anything was read; `false` for none. */
  retry: z
    .union([
      z.literal(false),
      z.strictObject({
        /** Retries at most, as a share of all round trips; 0.1 when left out. */
        budget: z.number().min(0).max(1).default(0.1),
      }),
    ])
    .prefault({}),
  /** When a source that fails is left alone for a while; `false` for never. */
  breaker: z
    .union([
      z.literal(false),
      z.strictObject({
        /** Round trips within `windowMs` before the share is judged; 20 when left out. */
        calls: z.int().min(1).max(10_000).default(20),
        windowMs: z.int().min(1_000).max(600_000).default(10_000),
        /** The share of them that fails at least; 0.5 when left out, 1 for all. */
        failing: z.number().gt(0).lte(1).default(0.5),
        /** Milliseconds until one round trip tries whether it is well again; 5,000 when left out. */
        openMs: z.int().min(1).max(600_000).default(5_000),
      }),
    ])
    .prefault({}),
  /** Reads at once; what is above both is refused. */
  bulkhead: z
    .strictObject({
      /** Running at most; 32 when left out. */
      running: z.int().min(1).max(10_000).default(32),
      /** Waiting at most; 64 when left out. */
      queued: z.int().min(0).max(100_000).default(64),
    })
    .prefault({}),
  /** What the source allows to all gateways together; no limit when left out. */
  rate: z
    .strictObject({
      /** Round trips a second, on average. */
      perSecond: z.number().gt(0).max(100_000).optional(),
      /** Round trips at once after a pause; as many as `perSecond` when left out. */
      burst: z.int().min(1).max(1_000_000).optional(),
      /** Round trips a day, from midnight to midnight in UTC. */
      perDay: z.int().min(1).optional(),
    })
    .optional(),
};

const shape = z.object(resilienceOptions);

/** The validated options of resilience. */
export type ResilienceOptions = z.output<typeof shape>;

/** What a configuration may say of resilience; see `resilienceOptions`. */
export type ResilienceConfig = z.input<typeof shape>;

/** The options of a source that has none of its own. */
export const DEFAULT_RESILIENCE: ResilienceOptions = shape.parse({});

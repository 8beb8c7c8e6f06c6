import { z } from 'zod';

const DAY_SECONDS = 86_400;

const lifetimes = {
  /** Seconds that rows are answered from the cache without asking the source. */
  ttlSeconds: z.number().gt(0).max(DAY_SECONDS),
  /** Seconds beyond, in which they are still answered at once, and read anew behind the answer; 0 when left out. */
  staleWhileRevalidateSeconds: z.number().min(0).max(DAY_SECONDS).default(0),
  /** Seconds beyond, in which they are answered where the source cannot be read; 0 when left out. */
  staleIfErrorSeconds: z.number().min(0).max(DAY_SECONDS).default(0),
};

/** How reads are saved over requests; the same for every kind of source, and off when left out. */
export const economyOptions = {
  /** Reads that requests share, within a tenant and among callers whose tokens differ in nothing but who they are. */
  sharing: z
    .strictObject({
      /** Whether who asks for what is being read waits for that read; true when left out. */
      coalesce: z.boolean().default(true),
      /** Milliseconds that a read waits for others to be read along; 0, one turn of the event loop, when left out; `false` for none. */
      batchWindowMs: z.union([z.literal(false), z.number().min(0).max(1_000)]).default(0),
    })
    .optional(),
  /** Rows that are kept in memory, within a tenant and for callers whose tokens differ in nothing but who they are. */
  cache: z
    .strictObject({
      ...lifetimes,
      /** Records whose rows are kept, per dataset and question; 10,000 when left out. */
      maxEntries: z.int().min(1).max(10_000_000).default(10_000),
      /** What they may take of memory, about; 64 MiB when left out. */
      maxBytes: z.int().min(1_024).max(64_000_000_000).default(67_108_864),
      /** Datasets that are kept otherwise, or not at all. */
      datasets: z
        .record(
          z.string(),
          z.union([
            z.literal(false),
            z.strictObject({
              ttlSeconds: lifetimes.ttlSeconds.optional(),
              staleWhileRevalidateSeconds: lifetimes.staleWhileRevalidateSeconds
                .unwrap()
                .optional(),
              staleIfErrorSeconds: lifetimes.staleIfErrorSeconds.unwrap().optional(),
            }),
          ]),
        )
        .default({}),
    })
    .optional(),
};

/** The shape of the options of economy. */
export const economyShape = z.strictObject(economyOptions);

/** The validated options of economy. */
export type EconomyOptions = z.output<typeof economyShape>;

/** What a configuration may say of economy; see `economyOptions`. */
export type EconomyConfig = z.input<typeof economyShape>;

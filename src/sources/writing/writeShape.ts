import { z } from 'zod';

const siloValue = z.union([z.string(), z.number(), z.boolean()]);

/** What every kind's `write` may say besides how the backend is told. */
export const writeShape = {
  /** The source's own words by field and by ours, where the mapping does not tell them. */
  words: z.record(z.string(), z.record(z.string(), siloValue)).default({}),
};

/** The same, as a configuration has it. */
export interface WriteConfig {
  /** What the source calls our values, by field: `{ status: { GRANTED: true, REVOKED: false } }`. What is not listed, it is not told. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
}

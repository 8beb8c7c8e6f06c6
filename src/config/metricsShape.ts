import { z } from 'zod';

const currency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');

/** The shape of the section `metrics`: how amounts of several currencies are added. */
export const metricsShape = z.strictObject({
  /** The currency that sums are told in; without it, amounts of several are not added. */
  currency: currency.optional(),
  /** What one unit of another currency is worth in it; the newest rate that has come counts. */
  rates: z
    .array(
      z.strictObject({
        currency,
        rate: z.string().regex(/^\d{1,9}(\.\d{1,9})?$/, "expected a decimal text such as '0.9215'"),
        /** The day of the rate. */
        date: z.iso.date('expected a day such as 2026-11-01'),
      }),
    )
    .default([]),
});

/** The validated section `metrics`. */
export type MetricsConfig = z.output<typeof metricsShape>;

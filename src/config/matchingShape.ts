import { z } from 'zod';

const EXPECTED = 'expected a probability above 0 and below 1';
const probability = z.number().gt(0, EXPECTED).lt(1, EXPECTED);

/** The shape of `identity.matching`: linking by likeness, with a model trained by `rotunda identity train`. */
export const matchingShape = z
  .strictObject({
    /** The model: its file relative to the configuration, or what such a file holds. */
    model: z.union([z.string().min(1), z.record(z.string(), z.unknown())], {
      error: 'expected the path of a file that `rotunda identity train` wrote',
    }),
    /** Match probability from which two records of different customers are suggested to people. */
    suggest: probability.default(0.95),
    /** Match probability from which records are linked without asking; nothing is when left out. */
    autoLink: probability.optional(),
  })
  .refine(({ suggest, autoLink }) => autoLink === undefined || autoLink >= suggest, {
    path: ['autoLink'],
    error: 'expected a probability of at least `suggest`',
  });

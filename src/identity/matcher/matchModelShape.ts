import { z } from 'zod';
import { ATTRIBUTE_KINDS } from '../matching/AttributeSpec.js';
import { VALUE_PARTS } from '../matching/index/BlockingRule.js';
import type { MatchModel } from '../matching/MatchModel.js';

const share = z.number().min(0).max(1);
const count = z.number().min(0);

const level = z.strictObject({
  level: z.string(),
  m: share,
  u: share,
  h: share,
  weight: z.number(),
  householdWeight: z.number(),
});

const attribute = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(ATTRIBUTE_KINDS),
  levels: z.array(level).min(1),
  toldBy: z.array(z.string()),
  givenAttribute: z.string().nullable(),
  givenLevels: z.array(z.array(level)),
  terms: z.array(z.strictObject({ value: z.string(), frequency: share })),
  rareFrequency: share,
});

const blocking = z.strictObject({
  parts: z.array(z.strictObject({ attribute: z.string(), part: z.enum(VALUE_PARTS) })).min(1),
});

/** The shape of a match model as `rotunda identity train` writes it. */
export const matchModelShape: z.ZodType<MatchModel> = z.strictObject({
  date: z.string(),
  seed: z.number(),
  betweenFiles: z.boolean(),
  prior: z.number().gt(0).lt(1),
  householdPrior: share,
  attributes: z.array(attribute).min(1),
  blocking: z.array(blocking).min(1),
  training: z.strictObject({
    records: count,
    blockedPairs: count,
    strangerPairs: count,
    iterations: count,
    logLikelihood: z.number(),
    expectedMatches: count,
  }),
});

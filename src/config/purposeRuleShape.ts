import { z } from 'zod';

const names = z.array(z.string().min(1)).min(1);

/** The shape of a rule that says what an interaction was for; what is left out does not limit it. */
export const purposeRuleShape = z.strictObject({
  purpose: z.string().min(1),
  /** GraphQL types of the interactions. */
  types: names.optional(),
  sources: names.optional(),
  platforms: names.optional(),
  direction: z.enum(['INBOUND', 'OUTBOUND']).optional(),
  /** Fields of the interaction, e.g. `subject`, and what must be found in each of them. */
  matches: z.record(z.string(), z.instanceof(RegExp)).optional(),
});

/** A rule that says what an interaction was for. */
export type PurposeRule = z.output<typeof purposeRuleShape>;

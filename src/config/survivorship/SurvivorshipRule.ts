import { z } from 'zod';

const simple = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) });

/** The shape of one survivorship rule, as `lastUpdated()` and its like make them. */
export const survivorshipRuleShape = z.discriminatedUnion(
  'kind',
  [
    simple('lastUpdated'),
    simple('mostFrequent'),
    simple('verifiedFirst'),
    simple('longest'),
    simple('neverEmpty'),
    z.strictObject({
      kind: z.literal('sourcePriority'),
      /** Names of sources, best first; in the order of the configuration when left out. */
      sources: z.array(z.string()).default([]),
    }),
  ],
  { error: "expected a rule such as lastUpdated() or sourcePriority('crm', 'shop')" },
);

/** By what one of several values of an attribute is preferred to the others. */
export type SurvivorshipRule = z.output<typeof survivorshipRuleShape>;

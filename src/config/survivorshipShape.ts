import { z } from 'zod';
import { lastUpdated } from './survivorship/lastUpdated.js';
import { neverEmpty } from './survivorship/neverEmpty.js';
import { survivorshipRuleShape } from './survivorship/SurvivorshipRule.js';
import { sourcePriority } from './survivorship/sourcePriority.js';

const rules = z.array(survivorshipRuleShape).min(1, 'expected at least one rule');

/** The shape of the section `survivorship`: rules per attribute, the first that tells values apart decides. */
export const survivorshipShape = z.strictObject({
  /** For attributes that have no rules of their own. */
  default: rules.default([neverEmpty(), sourcePriority(), lastUpdated()]),
  displayName: rules.optional(),
  givenName: rules.optional(),
  familyName: rules.optional(),
  birthDate: rules.optional(),
  language: rules.optional(),
  /** In which order they are listed, and so which is the primary one; all are kept. */
  emails: rules.optional(),
  phones: rules.optional(),
  addresses: rules.optional(),
});

/** The validated section `survivorship`. */
export type SurvivorshipConfig = z.output<typeof survivorshipShape>;

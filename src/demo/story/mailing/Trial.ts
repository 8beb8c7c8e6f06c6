import { DAY } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { catalogue } from '../trade/catalogue.js';
import type { ExtraOrder } from '../trade/placeOrders.js';

/** The campaign whose effect is planted: some were left out of it, by lot. */
export const trialCampaign = 'c22';

/** What it offers. */
export const trialArticle = catalogue.beret;

/** Days after the campaign within which it brings orders. */
export const TRIAL_DAYS = 13;

/** The share of those who get no mailing. */
export const TRIAL_CONTROL_SHARE = 0.2;
/** Shares of those with and without the mailing who order a beret more than they would have. */
export const TRIAL_EFFECT = { treated: 0.16, control: 0.06 } as const;

/** A person's part in the trial, and the order that it brought, if any. */
export interface TrialPart {
  readonly group: 'treated' | 'control';
  readonly extraOrder: ExtraOrder | undefined;
}

/** Draws a person's part in the trial; undefined for those who get no mailings or do not buy online. */
export function drawTrialPart(
  { habits, email, knownSince }: Person,
  sentAt: number,
  { random, now }: Scene,
): TrialPart | undefined {
  const isEligible = habits.getsMailings && email !== null && habits.online > 0;
  if (!isEligible || knownSince > sentAt) return undefined;
  const group = random.chance(TRIAL_CONTROL_SHARE) ? 'control' : 'treated';
  const at = Math.floor(sentAt + random.between(1, TRIAL_DAYS) * DAY);
  const orders = random.chance(TRIAL_EFFECT[group]) && at < now;
  return { group, extraOrder: orders ? { at, article: trialArticle } : undefined };
}

import { type Finding, NOTHING } from '../Finding.js';
import type { OfferRule } from '../OfferRule.js';

/** The campaign carries out an intervention, and the customer is left alone to measure against. */
export const InControlGroup: OfferRule = {
  code: 'IN_CONTROL_GROUP',
  isEnabled: ({ inControlGroup }) => inControlGroup.enabled,
  // Who is enrolled stands in Rotunda's own store: it tells, or the request fails.
  failsClosed: () => true,

  async find({ campaign }, context): Promise<Finding> {
    if (campaign === undefined) return NOTHING;
    const [intervention] = await context.holdingBack(campaign);
    if (intervention === undefined) return NOTHING;
    const message = `The customer is in the control group of ${intervention.id}.`;
    return { against: { message, evidence: [] }, freshness: [] };
  },
};

import { foldFreshness } from '../reading/Freshness.js';
import type { Offer } from './Offer.js';
import type { OfferContext } from './OfferContext.js';
import type { OfferDecision, OfferReason } from './OfferDecision.js';
import { offerRules } from './offerRules.js';

/**
 * Asks every rule about an offer. It is allowed where nothing speaks against it and nothing that a
 * rule needs is missing: what cannot be told is refused, but for rules that are configured open.
 */
export async function decideOffer(offer: Offer, context: OfferContext): Promise<OfferDecision> {
  const { config } = context;
  const rules = offerRules.filter((rule) => rule.isEnabled(config));
  const findings = await Promise.all(
    rules.map(async (rule) => ({ rule, ...(await rule.find(offer, context)) })),
  );
  const reasons = findings.flatMap(({ rule, against }): OfferReason[] =>
    against === undefined ? [] : [{ code: rule.code, ...against }],
  );
  const notes = findings.flatMap((finding) => finding.notes ?? []);
  const untold = findings.filter(({ unknown }) => unknown !== undefined);
  const closed = untold.filter(({ rule }) => rule.failsClosed(config));
  if (closed.length > 0) reasons.push(unknownReason(closed));
  for (const { rule, unknown } of untold) {
    if (rule.failsClosed(config)) continue;
    notes.push(`${rule.code} is not told for certain (${unknown}), and configured to be let pass.`);
  }
  return {
    allowed: reasons.length === 0,
    reasons,
    notes: [...new Set(notes)],
    complete: untold.length === 0,
    freshness: foldFreshness(findings.flatMap(({ freshness }) => freshness)),
  };
}

function unknownReason(
  closed: readonly { readonly rule: { readonly code: string }; readonly unknown?: string }[],
): OfferReason {
  const why = [...new Set(closed.map(({ unknown }) => unknown))].join(', ');
  const codes = closed.map(({ rule }) => rule.code).join(', ');
  return {
    code: 'UNKNOWN_INCOMPLETE_DATA',
    message: `It cannot be told whether these hold: ${codes} (${why}).`,
    evidence: [],
  };
}

import type { OffersConfig } from '../config/offersShape.js';
import type { Customer } from '../identity/Customer.js';
import { lanesOf } from '../reading/LaneOwner.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { OfferQuestion } from './OfferQuestion.js';

/**
 * The calls that offers to some customers cost by the formula: for each source and dataset, so many
 * as its batches make of the records; further pages come on top.
 */
export function countOfferCalls(
  customers: readonly Customer[],
  questions: readonly OfferQuestion[],
  config: OffersConfig,
  sources: readonly GuardedSource[],
): number {
  const calls = datasetsOf(questions, config).flatMap((dataset) => {
    const lanes = customers.flatMap((customer) => lanesOf(customer, dataset, sources));
    return sources.map(({ name, capabilities }) => {
      const keys = new Set(lanes.filter(({ source }) => source === name).map(({ key }) => key));
      return Math.ceil(keys.size / (capabilities.get(dataset)?.batchSize ?? 1));
    });
  });
  return calls.reduce((sum, count) => sum + count, 0);
}

/** What the rules that are asked read. */
function datasetsOf(questions: readonly OfferQuestion[], config: OffersConfig): string[] {
  const { alreadyBought, openComplaint, noConsent, contactedTooOften, quietHours } = config;
  const namesSend = questions.some(({ offer }) => offer.id != null || offer.campaign != null);
  const usesSends = config.offerAlreadyUsed.enabled && namesSend;
  const disturbs = questions.some(({ offer }) => quietHours.channels.includes(offer.channel));
  const needsConsent = questions.some(
    ({ offer }) => !noConsent.exceptChannels.includes(offer.channel),
  );
  return [
    ...new Set([
      ...(alreadyBought.enabled ? ['orders', 'returns'] : []),
      ...(openComplaint.enabled ? ['tickets'] : []),
      ...(noConsent.enabled && needsConsent ? ['consents'] : []),
      ...(contactedTooOften.enabled ? contactedTooOften.datasets : []),
      ...(usesSends ? ['campaignSends'] : []),
      ...(quietHours.enabled && disturbs ? ['profiles'] : []),
    ]),
  ];
}

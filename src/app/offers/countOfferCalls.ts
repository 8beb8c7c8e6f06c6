import type { OffersConfig } from '../../config/offersShape.js';
import type { OfferInput } from '../../generated/resolvers.js';
import type { Customer } from '../../identity/Customer.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';

/** An offer to a customer who is known. */
export interface AskedOffer {
  readonly customer: Customer;
  readonly offer: OfferInput;
}

/**
 * The calls that offers to some customers cost by the formula: for each source and dataset, so many
 * as its batches make of the records; further pages come on top.
 */
export function countOfferCalls(
  asked: readonly AskedOffer[],
  config: OffersConfig,
  sources: readonly GuardedSource[],
): number {
  const askedOf = new Map<string, Set<Customer>>();
  for (const { customer, offer } of asked) {
    for (const dataset of datasetsOf(offer, config)) {
      askedOf.set(dataset, (askedOf.get(dataset) ?? new Set()).add(customer));
    }
  }
  const calls = [...askedOf].flatMap(([dataset, customers]) => {
    const lanes = [...customers].flatMap((customer) => lanesOf(customer, dataset, sources));
    return sources.map(({ name, capabilities }) => {
      const keys = new Set(lanes.filter(({ source }) => source === name).map(({ key }) => key));
      return Math.ceil(keys.size / (capabilities.get(dataset)?.batchSize ?? 1));
    });
  });
  return calls.reduce((sum, count) => sum + count, 0);
}

/** What the rules that are asked of an offer read. */
function datasetsOf({ id, campaign, channel }: OfferInput, config: OffersConfig): Set<string> {
  const { alreadyBought, openComplaint, noConsent, contactedTooOften, quietHours } = config;
  const usesSends = config.offerAlreadyUsed.enabled && (id != null || campaign != null);
  const needsConsent = noConsent.enabled && !noConsent.exceptChannels.includes(channel);
  const disturbs = quietHours.enabled && quietHours.channels.includes(channel);
  return new Set([
    ...(alreadyBought.enabled ? ['orders', 'returns'] : []),
    ...(openComplaint.enabled ? ['tickets'] : []),
    ...(needsConsent ? ['consents'] : []),
    ...(contactedTooOften.enabled ? contactedTooOften.datasets : []),
    ...(usesSends ? ['campaignSends'] : []),
    ...(disturbs ? ['profiles'] : []),
  ]);
}

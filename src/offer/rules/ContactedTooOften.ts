import type { InteractionRow } from '../../dataset/InteractionRow.js';
import { daysBefore } from '../daysBefore.js';
import { describeMissing } from '../describeMissing.js';
import type { Finding } from '../Finding.js';
import type { OfferRule } from '../OfferRule.js';

/** The brand has been in touch for the same purpose as often as it may, over all channels. */
export const ContactedTooOften: OfferRule = {
  code: 'CONTACTED_TOO_OFTEN',
  isEnabled: ({ contactedTooOften }) => contactedTooOften.enabled,
  failsClosed: ({ contactedTooOften }) => contactedTooOften.whenUnknown === 'REFUSE',

  async find({ purpose }, context): Promise<Finding> {
    const { most, days, datasets } = context.config.contactedTooOften;
    const since = daysBefore(days, context.now);
    const read = await Promise.all(
      datasets.map((dataset) => context.read<InteractionRow>(dataset, since)),
    );
    const contacts = read
      .flatMap(({ rows }) => rows ?? [])
      .filter(
        (row) =>
          row.direction === 'OUTBOUND' && row.purpose === purpose && row.position.time >= since,
      )
      .sort((a, b) => (a.position.time < b.position.time ? 1 : -1));
    const freshness = read.flatMap((one) => one.freshness);
    const unknown = describeMissing(freshness);
    const message = `${contacts.length} contacts for ${purpose} within ${days} days, of at most ${most}.`;
    return {
      ...(contacts.length >= most && { against: { message, evidence: contacts } }),
      ...(unknown !== undefined && { unknown }),
      freshness,
    };
  },
};

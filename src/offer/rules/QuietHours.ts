import { customerZones } from '../clock/customerZones.js';
import { describeUnknownZone } from '../clock/describeUnknownZone.js';
import { isWithinHours } from '../clock/isWithinHours.js';
import { type Finding, NOTHING } from '../Finding.js';
import type { OfferRule } from '../OfferRule.js';

/** It is night where the customer lives, and the channel would disturb them. */
export const QuietHours: OfferRule = {
  code: 'QUIET_HOURS',
  isEnabled: ({ quietHours }) => quietHours.enabled,
  failsClosed: ({ quietHours }) => quietHours.whenUnknown === 'REFUSE',

  async find({ channel }, { config, now, profile }): Promise<Finding> {
    const { channels, from, to, timeZone } = config.quietHours;
    if (!channels.includes(channel)) return NOTHING;
    const known = await profile();
    const { zones, assumption } = customerZones(known, timeZone);
    const unknown = describeUnknownZone(known);
    const quiet = zones.find((zone) => isWithinHours(now, zone, from, to));
    const message = `It is between ${from} and ${to} in ${quiet}.`;
    return {
      ...(quiet !== undefined && { against: { message, evidence: [] } }),
      ...(unknown !== undefined && { unknown }),
      notes: assumption === undefined ? [] : [assumption],
      freshness: known.freshness,
    };
  },
};

import { ruleConsent } from '../../consent/ruleConsent.js';
import { describeMissing } from '../describeMissing.js';
import { type Finding, NOTHING } from '../Finding.js';
import type { OfferRule } from '../OfferRule.js';

/** The customer has not allowed the channel for the purpose. */
export const NoConsent: OfferRule = {
  code: 'NO_CONSENT',
  isEnabled: ({ noConsent }) => noConsent.enabled,
  // What is not known to be allowed is not allowed: this rule cannot be opened.
  failsClosed: () => true,

  async find({ channel, purpose }, { config, now, consents }): Promise<Finding> {
    if (config.noConsent.exceptChannels.includes(channel)) return NOTHING;
    const { rows, freshness } = await consents();
    const decisions = (rows ?? []).filter(
      (row) => row.channel === channel && row.purpose === purpose,
    );
    const ruling = ruleConsent(decisions, now);
    const unknown = describeMissing(freshness);
    const said = ruling === undefined ? 'nothing was decided' : `it is ${ruling.status}`;
    const isMissing = ruling === undefined && unknown !== undefined;
    return {
      ...(ruling?.status !== 'GRANTED' &&
        !isMissing && {
          against: {
            message: `${channel} is not allowed for ${purpose}: ${said}.`,
            evidence: ruling === undefined ? [] : [ruling.decidedBy],
          },
        }),
      ...(unknown !== undefined && { unknown }),
      freshness,
    };
  },
};

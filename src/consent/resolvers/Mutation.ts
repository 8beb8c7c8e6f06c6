import type { MutationResolvers } from '../../generated/resolvers.js';
import { recordConsent } from '../recordConsent.js';
import { toConsentPayload } from '../toConsentPayload.js';

export const Mutation: Pick<MutationResolvers, 'recordConsent'> = {
  recordConsent: (_, { input }, { identity, consentBook, caller }) =>
    identity.write(
      () => {
        const find = () => identity.byId(input.customerId);
        return recordConsent(consentBook, caller.actor, input, find);
      },
      (outcome) => toConsentPayload(outcome, identity),
    ),
};

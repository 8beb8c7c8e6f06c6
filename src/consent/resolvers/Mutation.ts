import type { MutationResolvers } from '../../generated/resolvers.js';
import { recordConsent } from '../recordConsent.js';
import { toConsentPayload } from '../toConsentPayload.js';

export const Mutation: Pick<MutationResolvers, 'recordConsent'> = {
  recordConsent: (_, { input }, { identity, consentBook, caller }) =>
    identity.write(
      () => {
        const exists = async () => (await identity.byId(input.customerId)) !== null;
        return recordConsent(consentBook, caller.actor, input, exists);
      },
      (outcome) => toConsentPayload(outcome, identity),
    ),
};

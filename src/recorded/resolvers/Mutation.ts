import type { MutationResolvers } from '../../generated/resolvers.js';
import { recordInteraction } from '../recordInteraction.js';
import { toRecordPayload } from '../toRecordPayload.js';

export const Mutation: Pick<MutationResolvers, 'recordInteraction'> = {
  recordInteraction: (_, { input }, { identity, recording, activity, caller }) =>
    identity.write(async () => {
      const exists = async () => (await identity.byId(input.customerId)) !== null;
      const outcome = await recordInteraction(recording, caller.actor, input, exists, activity);
      return toRecordPayload(outcome, identity);
    }),
};

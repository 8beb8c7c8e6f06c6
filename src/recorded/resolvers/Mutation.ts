import type { MutationResolvers } from '../../generated/resolvers.js';
import { recordInteraction } from '../recordInteraction.js';
import { toRecordPayload } from '../toRecordPayload.js';

export const Mutation: Pick<MutationResolvers, 'recordInteraction'> = {
  recordInteraction: (_, { input }, { identity, recording, activity, caller }) =>
    identity.write(
      () => {
        const exists = async () => (await identity.byId(input.customerId)) !== null;
        return recordInteraction(recording, caller.actor, input, exists, activity);
      },
      (outcome) => toRecordPayload(outcome, identity, recording.showAccount),
    ),
};

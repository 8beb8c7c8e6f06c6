import type { MutationResolvers } from '../../generated/resolvers.js';
import { mergeCustomers } from '../decisions/mergeCustomers.js';
import { splitCustomer } from '../decisions/splitCustomer.js';
import { toMergePayload } from '../decisions/toMergePayload.js';
import { toSplitPayload } from '../decisions/toSplitPayload.js';

export const Mutation: Pick<MutationResolvers, 'mergeCustomers' | 'splitCustomer'> = {
  mergeCustomers: (_, { input }, { identity, caller }) =>
    identity.write(
      (stores) => mergeCustomers(stores, caller.actor, input),
      (outcome, stores) => toMergePayload(outcome, input, stores, identity),
    ),

  splitCustomer: (_, { input }, { identity, caller }) =>
    identity.write(
      (stores) => splitCustomer(stores, caller.actor, input),
      (outcome, stores) => toSplitPayload(outcome, stores, identity),
    ),
};

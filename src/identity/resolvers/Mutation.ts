import type { MutationResolvers } from '../../generated/resolvers.js';
import { mergeCustomers } from '../decisions/mergeCustomers.js';
import { splitCustomer } from '../decisions/splitCustomer.js';
import { toMergePayload } from '../decisions/toMergePayload.js';
import { toSplitPayload } from '../decisions/toSplitPayload.js';

export const Mutation: Pick<MutationResolvers, 'mergeCustomers' | 'splitCustomer'> = {
  mergeCustomers: (_, { input }, { identity, caller }) =>
    identity.write(async (stores) =>
      toMergePayload(await mergeCustomers(stores, caller.actor, input), input, stores, identity),
    ),

  splitCustomer: (_, { input }, { identity, caller }) =>
    identity.write(async (stores) =>
      toSplitPayload(await splitCustomer(stores, caller.actor, input), stores, identity),
    ),
};

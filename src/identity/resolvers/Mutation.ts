import type { MutationResolvers } from '../../generated/resolvers.js';
import { decideDuplicate } from '../decisions/decideDuplicate.js';
import { mergeCustomers } from '../decisions/mergeCustomers.js';
import { splitCustomer } from '../decisions/splitCustomer.js';
import { toDuplicatePayload } from '../decisions/toDuplicatePayload.js';
import { toMergePayload } from '../decisions/toMergePayload.js';
import { toSplitPayload } from '../decisions/toSplitPayload.js';
import { CandidateIds } from '../duplicates/CandidateIds.js';

export const Mutation: Pick<
  MutationResolvers,
  'mergeCustomers' | 'splitCustomer' | 'decideDuplicate'
> = {
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

  decideDuplicate: (_, { input }, { identity, caller, cursors }) => {
    const keys = new CandidateIds(cursors, caller.tenant).open(input.candidateId);
    return identity.write(
      (stores) => decideDuplicate(stores, caller.actor, input, keys),
      (outcome, stores) => toDuplicatePayload(outcome, input, keys, stores),
    );
  },
};

import type { MutationResolvers } from '../../generated/resolvers.js';
import { enrolInIntervention } from '../enrolInIntervention.js';

export const Mutation: Pick<MutationResolvers, 'enrolInIntervention'> = {
  enrolInIntervention: (_, { input }, { caller, interventions, identity }) =>
    enrolInIntervention(input, caller.actor, interventions, identity),
};

import type { JourneyProgressResolvers } from '../../generated/resolvers.js';
import { interventionsDue } from '../interventionsDue.js';

export const JourneyProgress: Pick<JourneyProgressResolvers, 'interventionsDue'> = {
  interventionsDue: ({ followed }, _, context) => interventionsDue(followed, context),
};

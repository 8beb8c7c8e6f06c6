import type { QueryResolvers } from '../../generated/resolvers.js';
import { listChannels } from '../listChannels.js';

export const Query: Pick<QueryResolvers, 'channels'> = {
  channels: (_, _args, { channels, rows, interactions }) =>
    listChannels(channels, rows.sources, interactions),
};

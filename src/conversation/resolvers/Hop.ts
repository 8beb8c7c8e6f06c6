import type { HopResolvers } from '../../generated/resolvers.js';

export const Hop: Pick<
  HopResolvers,
  | 'fromChannel'
  | 'toChannel'
  | 'fromPlatform'
  | 'toPlatform'
  | 'fromInteraction'
  | 'toInteraction'
  | 'occurredAt'
> = {
  fromChannel: ({ from }) => from.row.channel ?? null,
  toChannel: ({ to }) => to.row.channel ?? null,
  fromPlatform: ({ from }) => from.row.platform ?? null,
  toPlatform: ({ to }) => to.row.platform ?? null,
  fromInteraction: ({ from }) => from.row,
  toInteraction: ({ to }) => to.row,
  occurredAt: ({ to }) => to.row.occurredAt,
};

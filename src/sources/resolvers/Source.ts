import type { Channel, SourceResolvers } from '../../generated/resolvers.js';

export const Source: Pick<
  SourceResolvers,
  'datasets' | 'channels' | 'state' | 'lastSuccessAt' | 'latencyMs' | 'error'
> = {
  datasets: ({ capabilities }) => [...capabilities.keys()],
  channels: ({ capabilities }) =>
    [...new Set([...capabilities.values()].flatMap(({ channels }) => channels))] as Channel[],
  state: ({ health }) => health.state,
  lastSuccessAt: ({ health }) => health.lastSuccessAt?.toISOString() ?? null,
  latencyMs: ({ health }) => health.latencyMs,
  error: ({ health }) => health.lastError ?? null,
};

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
  // What is an `Error` is thrown by whoever executes the query.
  error: ({ health: { lastError } }) =>
    lastError === undefined ? null : { code: lastError.code, retryable: lastError.retryable },
};

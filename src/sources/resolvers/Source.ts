import type { Channel, SourceResolvers } from '../../generated/resolvers.js';
import { toldError } from '../toldError.js';

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
  error: ({ health: { lastError } }) => (lastError === undefined ? null : toldError(lastError)),
};

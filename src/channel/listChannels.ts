import type { AccountEntry } from '../config/channelsShape.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { ChannelDirectory } from './ChannelDirectory.js';

/** A channel as the brand uses it, in the shape of the GraphQL type. */
export interface BrandChannel {
  readonly channel: string;
  readonly purposes: readonly string[];
  readonly accounts: readonly AccountEntry[];
  /** Names of sources. */
  readonly sources: readonly string[];
}

/** The brand's channels: those that are configured, then those that sources carry besides. */
export function listChannels(
  { entries }: ChannelDirectory,
  sources: readonly GuardedSource[],
  interactions: readonly DatasetDefinition[],
): BrandChannel[] {
  const carriedBy = ({ capabilities }: GuardedSource) =>
    interactions.flatMap(({ name }) => capabilities.get(name)?.channels ?? []);
  const carried = sources.flatMap(carriedBy);
  const names = new Set([...entries.map(({ channel }) => channel), ...carried]);
  return [...names].map((channel) => {
    const entry = entries.find((one) => one.channel === channel);
    const accounts = entry?.accounts ?? [];
    const purposes = [entry?.purposes ?? [], ...accounts.map((account) => account.purposes)].flat();
    return {
      channel,
      purposes: [...new Set(purposes)],
      accounts,
      sources: sources.filter((one) => carriedBy(one).includes(channel)).map(({ name }) => name),
    };
  });
}

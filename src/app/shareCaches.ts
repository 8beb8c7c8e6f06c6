import type { Logger } from 'pino';
import { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';
import type { Economy } from '../sources/economy/createEconomy.js';
import { fingerprintOf } from '../sources/economy/fingerprintOf.js';
import type { SourceKind } from '../sources/SourceKind.js';
import type { RedisShelf } from '../store/redis/RedisShelf.js';
import type { GatewayPlan } from './plan/planGateway.js';
import type { HeardNote } from './rounds/startForgetting.js';

/** What replicas share of the caches of sources. */
export interface SharedCaches extends HeardNote {
  readonly shelf: RedisShelf;
  /** How they do it for one source. */
  shareOf(source: string): Economy['share'];
}

/** Makes what the caches of sources are shared by; undefined where nothing is to be. */
export async function shareCaches(
  { config, economies }: GatewayPlan,
  vault: Vault,
  logger: Logger,
): Promise<SharedCaches | undefined> {
  const { cache, store, sources } = config;
  const isKept = [...economies.values()].some((options) => options.cache !== undefined);
  if (cache.shared === undefined || store === undefined || !isKept) return undefined;
  const { RedisShelf } = await import('../store/redis/RedisShelf.js');
  const hasher = new KeyedHasher(Buffer.from(store.indexKey, 'base64'));
  const fingerprints = new Map(
    Object.entries(sources).map(([name, { kind, config }]) => [
      name,
      fingerprintOf((kind as SourceKind).kind, config),
    ]),
  );
  const shelf = new RedisShelf(cache.shared, (reason) =>
    logger.warn({ reason }, 'caches are not shared; tried again soon'),
  );
  return {
    shelf,
    name: hasher.hash('heard', ...fingerprints.values()),
    shareOf(source) {
      const fingerprint = fingerprints.get(source);
      return fingerprint === undefined ? undefined : { shelf, hasher, vault, fingerprint };
    },
  };
}

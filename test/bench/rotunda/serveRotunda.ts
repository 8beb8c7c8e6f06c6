import { hatShopConfig } from '../../../src/demo/hatShopConfig.js';
import { createMetrics, type Metrics } from '../../../src/http/telemetry/createMetrics.js';
import type { EconomyConfig } from '../../../src/sources/economy/economyOptions.js';
import type { CaseName } from '../cases/CaseName.js';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { CallCounter } from '../silos/CallCounter.js';
import { memoryConfig } from './memoryConfig.js';
import { openRotunda } from './openRotunda.js';
import { withEconomy } from './withEconomy.js';

/** Longer than a run takes. */
const TTL_SECONDS = 86_400;

/** Serves Rotunda with its defaults: one gateway for the hat shop, one for what lies in memory. */
export async function serveRotunda({ places, memory }: Setup): Promise<ContenderServer> {
  const { counter, metrics } = countCalls(createMetrics());
  const shop = await openRotunda(hatShopConfig(places), metrics);
  const { url, database, encryptionKey, indexKey } = places.store;
  const store = { url, database: `${database}_bench`, encryptionKeys: [encryptionKey], indexKey };
  const inMemory = await openRotunda(memoryConfig(memory, store), metrics);
  const live = { customer: shop.url, page: shop.url, large: shop.url, same: shop.url };
  return {
    endpoints: { ...live, memory: inMemory.url },
    traffic: () => counter.traffic(),
    async close() {
      await shop.close();
      await inMemory.close();
    },
  };
}

/** Serves Rotunda where all sources have `sharing`, which is off by default. */
export function serveRotundaCoalescing({ places }: Setup): Promise<ContenderServer> {
  return serveEconomic(places, { sharing: { coalesce: true } }, 'same');
}

/** Serves Rotunda where all sources have a `cache`, which is off by default. */
export function serveRotundaCaching({ places }: Setup): Promise<ContenderServer> {
  return serveEconomic(places, { cache: { ttlSeconds: TTL_SECONDS } }, 'large');
}

async function serveEconomic(
  places: Setup['places'],
  economy: EconomyConfig,
  askedFor: CaseName,
): Promise<ContenderServer> {
  const { counter, metrics } = countCalls(createMetrics());
  const shop = await openRotunda(withEconomy(hatShopConfig(places), economy), metrics);
  return {
    endpoints: { [askedFor]: shop.url },
    traffic: () => counter.traffic(),
    close: () => shop.close(),
  };
}

function countCalls(metrics: Metrics) {
  const counter = new CallCounter();
  const { observer } = metrics;
  const counting: Metrics = {
    ...metrics,
    observer: {
      ...observer,
      onCall(call) {
        counter.add(call.source);
        counter.addRows(call.rows);
        observer.onCall(call);
      },
    },
  };
  return { counter, metrics: counting };
}

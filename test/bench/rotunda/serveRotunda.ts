import { hatShopConfig } from '../../../src/demo/hatShopConfig.js';
import { createMetrics, type Metrics } from '../../../src/http/telemetry/createMetrics.js';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { CallCounter } from '../silos/CallCounter.js';
import { memoryConfig } from './memoryConfig.js';
import { openRotunda } from './openRotunda.js';

/** Serves Rotunda: one gateway for the hat shop, one for what lies in memory. */
export async function serveRotunda({ places, memory }: Setup): Promise<ContenderServer> {
  const counter = new CallCounter();
  const metrics = countCalls(createMetrics(), counter);
  const shop = await openRotunda(hatShopConfig(places), metrics);
  const { url, database, encryptionKey, indexKey } = places.store;
  const store = { url, database: `${database}_bench`, encryptionKeys: [encryptionKey], indexKey };
  const inMemory = await openRotunda(memoryConfig(memory, store), metrics);
  return {
    endpoints: { customer: shop.url, page: shop.url, large: shop.url, memory: inMemory.url },
    calls: () => counter.list(),
    async close() {
      await shop.close();
      await inMemory.close();
    },
  };
}

function countCalls(metrics: Metrics, counter: CallCounter): Metrics {
  const { observer } = metrics;
  return {
    ...metrics,
    observer: {
      ...observer,
      onCall(call) {
        counter.add(call.source);
        observer.onCall(call);
      },
    },
  };
}

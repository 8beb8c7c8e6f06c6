import type { HatShopPlaces } from '../../src/demo/config/HatShopPlaces.js';
import { hatShopConfig } from '../../src/demo/hatShopConfig.js';
import { createMetrics } from '../../src/http/telemetry/createMetrics.js';
import { openRotunda } from '../bench/rotunda/openRotunda.js';

// The gateway of a soak, in a process of its own, so that its memory is nobody else's.
const rejections: string[] = [];
process.on('unhandledRejection', (reason) => rejections.push(String(reason)));
process.on('SIGINT', () => undefined);

let close: () => Promise<void> = async () => undefined;

async function serve(places: HatShopPlaces): Promise<string> {
  const config = {
    ...hatShopConfig(places),
    telemetry: { logLevel: 'silent' as const },
  };
  const rotunda = await openRotunda(config, createMetrics());
  close = rotunda.close;
  return rotunda.url;
}

/** Bytes that are in use once nothing is left to be collected. */
function measureHeap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

process.on('message', async (places: HatShopPlaces | 'measure') => {
  if (places === 'measure') process.send?.({ heapBytes: measureHeap(), rejections });
  else process.send?.({ url: await serve(places) });
});
process.on('disconnect', async () => {
  await close().catch(() => undefined);
  process.exit();
});

import { openGateway } from '../../src/app/openGateway.js';
import { planGateway } from '../../src/app/planGateway.js';
import { createLogger, startGateway } from '../../src/app/startGateway.js';
import { syncTenant } from '../../src/app/syncTenant.js';
import type { HatShopPlaces } from '../../src/demo/config/HatShopPlaces.js';
import { hatShopConfig } from '../../src/demo/hatShopConfig.js';
import { createMetrics } from '../../src/http/telemetry/createMetrics.js';

// The gateway of a soak, in a process of its own, so that its memory is nobody else's.
const SILENT = { onScan() {}, onScanned() {}, onLinking() {}, onProblem() {} };
const rejections: string[] = [];
process.on('unhandledRejection', (reason) => rejections.push(String(reason)));
process.on('SIGINT', () => undefined);

let close: () => Promise<void> = async () => undefined;

async function serve(places: HatShopPlaces): Promise<string> {
  const config = {
    ...hatShopConfig(places),
    server: { port: 0 },
    telemetry: { logLevel: 'silent' as const },
  };
  const plan = planGateway(config, { env: {}, folder: process.cwd() });
  const logger = createLogger(plan.config.telemetry);
  const metrics = createMetrics();
  const open = await openGateway(plan, metrics, logger);
  await syncTenant(open.gateway, 'default', new AbortController().signal, SILENT);
  const running = await startGateway({
    gateway: open.gateway,
    metrics,
    logger,
    openTo: 'soak',
    closeGateway: () => open.close(),
  });
  close = () => running.close();
  return running.url;
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

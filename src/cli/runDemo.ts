import { findLinkedCustomer } from '../app/identity/findLinkedCustomer.js';
import { importAssignments } from '../app/identity/importAssignments.js';
import { syncTenant } from '../app/identity/syncTenant.js';
import { openGateway } from '../app/openGateway.js';
import { planGateway } from '../app/plan/planGateway.js';
import { startGateway } from '../app/startGateway.js';
import { createLogger } from '../app/telemetry/createLogger.js';
import { startHatShop } from '../demo/startHatShop.js';
import { createMetrics } from '../http/telemetry/createMetrics.js';
import { createSyncBars } from './createSyncBars.js';
import { demoQueries } from './demoQueries.js';
import { onTermination } from './onTermination.js';
import { printWelcome } from './printWelcome.js';
import { watchParent } from './watchParent.js';

/** What the demo is told on the command line. */
export interface DemoOptions {
  readonly customers: number;
  readonly seed: number;
  readonly port: number;
  /** Whose pages may ask, beside its own. */
  readonly origin: readonly string[];
}

const HOST = '127.0.0.1';
const TENANT = 'default';
const ACTOR = 'demo';

/** Starts the hat shop, links its people and serves the gateway over it, until it is told to stop. */
export async function runDemo({ customers, seed, port, origin }: DemoOptions): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  const stop = once(async () => {
    for (const close of closing.reverse()) await close();
    process.exit();
  });
  onTermination(() => void stop());
  watchParent(process.env, () => void stop());
  const shop = await startHatShop({ customers, seed, onProgress: showStep });
  closing.push(() => shop.close());
  const config = {
    ...shop.config,
    server: { ...shop.config.server, host: HOST, port, origins: [...origin] },
    // Which port it is to be is not known before it listens, where any will do.
    ...(port === 0
      ? {}
      : { conversations: { handover: { baseUrl: `http://${HOST}:${port}/dashboard/` } } }),
  };
  const plan = planGateway(config, { env: {}, folder: process.cwd() });
  const logger = createLogger({ ...plan.config.telemetry, logLevel: 'error' });
  const metrics = createMetrics();
  const open = await openGateway(plan, metrics, logger);
  const { gateway } = open;
  let closeServer = () => open.close();
  closing.push(() => closeServer());
  const sizes = new Map(shop.silos.map(({ name, records }) => [name, records]));
  const bars = createSyncBars(sizes);
  await syncTenant(gateway, TENANT, new AbortController().signal, bars);
  bars.stop();
  const { intervention, enrolments } = shop.trial;
  await importAssignments(gateway, TENANT, intervention, enrolments);
  const hatBuyer =
    (await findLinkedCustomer(gateway, TENANT, 'EMAIL', shop.hatBuyerEmail)) ?? 'nobody';
  const queries = demoQueries(shop.hatBuyerEmail);
  const running = await startGateway({
    gateway,
    metrics,
    logger,
    openTo: ACTOR,
    queries,
    closeGateway: () => open.close(),
  });
  closeServer = () => running.close();
  process.stdout.write(printWelcome({ shop, url: running.url, hatBuyer, queries }));
}

function showStep(step: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  process.stderr.write(`\r\u001b[2K${step} ${share} %${done >= total ? '\n' : ''}`);
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= action();
    return running;
  };
}

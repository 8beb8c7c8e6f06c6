import { openGateway } from '../../../src/app/openGateway.js';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import { startGateway } from '../../../src/app/startGateway.js';
import { createLogger } from '../../../src/app/telemetry/createLogger.js';
import type { Metrics } from '../../../src/http/telemetry/createMetrics.js';
import type { RotundaConfig } from '../../../src/rotunda.js';
import { linkPeople } from './linkPeople.js';

/** A gateway that listens, its people linked. */
export interface OpenRotunda {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a gateway as `rotunda serve` does, but for a port of its own and nobody to keep out. */
export async function openRotunda(config: RotundaConfig, metrics: Metrics): Promise<OpenRotunda> {
  const plan = planGateway({ ...config, server: { port: 0 } }, { env: {}, folder: process.cwd() });
  const logger = createLogger(plan.config.telemetry);
  const open = await openGateway(plan, metrics, logger);
  await linkPeople(open.gateway);
  const running = await startGateway({
    gateway: open.gateway,
    metrics,
    logger,
    openTo: 'bench',
    closeGateway: () => open.close(),
  });
  return { url: `${running.url}/graphql`, close: () => running.close() };
}

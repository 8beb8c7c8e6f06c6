import { openGateway } from '../../app/openGateway.js';
import { startGateway } from '../../app/startGateway.js';
import { createLogger } from '../../app/telemetry/createLogger.js';
import { ConfigError } from '../../config/ConfigError.js';
import type { ValidConfig } from '../../config/configShape.js';
import { createMetrics } from '../../http/telemetry/createMetrics.js';
import { onTermination } from '../onTermination.js';
import { planFromFile } from '../planFromFile.js';

export interface ServeOptions {
  readonly config: string;
  readonly insecureNoAuth?: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** What lingers once everything is closed, such as a connection to a server that hangs, ends with the process. */
const LINGER_MS = 250;

/** Serves the gateway until the process is told to stop. */
export async function runServe({ config, insecureNoAuth = false }: ServeOptions): Promise<void> {
  const plan = await planFromFile(config);
  refuseOpenDoors(plan.config, insecureNoAuth);
  const logger = createLogger(plan.config.telemetry);
  const metrics = createMetrics();
  const open = await openGateway(plan, metrics, logger);
  const running = await startGateway({
    gateway: open.gateway,
    metrics,
    logger,
    ...(insecureNoAuth ? { openTo: 'anonymous' } : {}),
    closeGateway: () => open.close(),
  });
  logger.info({ url: `${running.url}/graphql` }, 'ready');
  onTermination(async () => {
    logger.info('stopping');
    await running.close(plan.config.server.drainMs);
    setTimeout(() => process.exit(), LINGER_MS).unref();
  });
}

function refuseOpenDoors({ auth, server }: ValidConfig, insecureNoAuth: boolean): void {
  if (auth !== undefined && insecureNoAuth) {
    const message = 'expected either `auth` or --insecure-no-auth, found both';
    throw new ConfigError([{ path: 'auth', message }]);
  }
  if (auth === undefined && !insecureNoAuth) {
    const message =
      'expected jwt({ … }), found nothing; on a machine of your own, --insecure-no-auth';
    throw new ConfigError([{ path: 'auth', message }]);
  }
  if (insecureNoAuth && !LOOPBACK.has(server.host)) {
    const message = `expected a loopback address with --insecure-no-auth, found ${server.host}`;
    throw new ConfigError([{ path: 'server.host', message }]);
  }
}

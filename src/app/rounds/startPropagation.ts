import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Gateway } from '../../graphql/Gateway.js';
import type { Metrics } from '../../http/telemetry/createMetrics.js';
import { ConsentStore } from '../../store/ConsentStore.js';
import type { StoreConnection } from '../../store/StoreConnection.js';
import { WatchStore } from '../../store/WatchStore.js';
import { eachTenant } from './eachTenant.js';
import { leaseOfRounds } from './leaseOfRounds.js';
import { startRounds } from './startRounds.js';

const WATCH = 'consent propagation';
const FAILURE = 'sources not told of consents; tried again soon';

/** Tells sources, from time to time, of the decisions on consent that they have not been told of. */
export function startPropagation(
  { database }: StoreConnection,
  { config, sources, consentBookOf }: Pick<Gateway, 'config' | 'sources' | 'consentBookOf'>,
  metrics: Metrics,
  logger: Logger,
): { stop(): Promise<void> } {
  if (sources.every(({ writer }) => writer === undefined)) return { stop: async () => undefined };
  const everyMs = config.consents.retrySeconds * 1000;
  const holder = randomUUID();
  const stopping = new AbortController();
  const deliver = async (tenant: string) => {
    const watches = new WatchStore(database, tenant);
    const isOurs = await watches.take(WATCH, holder, leaseOfRounds(everyMs));
    if (isOurs === undefined || stopping.signal.aborted) return;
    await consentBookOf(tenant).propagator.deliverDue(stopping.signal);
  };
  const work = async () => {
    const tenants = await ConsentStore.tenantsWithDue(database, new Date());
    await eachTenant(tenants, deliver, FAILURE, logger);
    metrics.onUntold(await ConsentStore.countPending(database));
  };
  const rounds = startRounds({ everyMs, work, failure: FAILURE }, logger);
  return {
    async stop() {
      stopping.abort();
      await rounds.stop();
    },
  };
}

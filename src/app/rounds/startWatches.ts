import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { watchDataset } from '../../activity/watchDataset.js';
import type { Gateway } from '../../graphql/Gateway.js';
import { getErrorName } from '../../lib/getErrorName.js';
import type { StoreConnection } from '../../store/StoreConnection.js';
import { WatchStore } from '../../store/WatchStore.js';
import { startRounds } from './startRounds.js';

const DAY_MS = 86_400_000;
const FAILURE = 'not watched; tried again soon';

/** Looks for new rows of the watched datasets from time to time, for tenants whom anybody follows here, and for caches. */
export function startWatches(
  { database }: StoreConnection,
  gateway: Gateway,
  tenants: () => readonly string[],
  logger: Logger,
): { stop(): Promise<void> } {
  const { watch, watchSeconds, keepDays } = gateway.config.live;
  const holder = randomUUID();
  const stopping = new AbortController();
  const look = async (tenant: string, name: string, dataset: string) => {
    const source = gateway.sources.find((one) => one.name === name);
    const activity = gateway.activityOf(tenant);
    if (source === undefined || stopping.signal.aborted) return;
    if (!activity.isFollowed && source.economy?.kept === undefined) return;
    const { requestMs } = gateway.config.limits;
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(requestMs)]);
    const watches = new WatchStore(database, tenant);
    await watchDataset(dataset, watches, holder, 2 * (requestMs + watchSeconds * 1000), {
      source,
      identity: gateway.identityOf(tenant),
      lookups: gateway.lookups,
      activity,
      scope: { signal, tenant },
      newsSince: new Date(Date.now() - keepDays * DAY_MS),
    });
  };
  const lookAll = async () => {
    for (const tenant of tenants()) {
      for (const [name, datasets] of Object.entries(watch)) {
        for (const dataset of datasets) {
          await look(tenant, name, dataset).catch((error: unknown) => {
            logger.warn({ reason: getErrorName(error), source: name, dataset }, FAILURE);
          });
        }
      }
    }
  };
  const everyMs = watchSeconds * 1000;
  const rounds = startRounds({ everyMs, work: lookAll, failure: FAILURE }, logger);
  return {
    async stop() {
      stopping.abort();
      await rounds.stop();
    },
  };
}

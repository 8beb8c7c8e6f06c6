import type { Logger } from 'pino';
import type { Gateway } from '../../graphql/Gateway.js';
import { repairDecisions } from '../../identity/decisions/repairDecisions.js';
import { getErrorName } from '../../lib/getErrorName.js';
import { announceForgotten } from '../../recorded/announceRecorded.js';
import { ActivityStore } from '../../store/ActivityStore.js';
import { ChangeStore } from '../../store/ChangeStore.js';
import { DecisionStore } from '../../store/DecisionStore.js';
import { InteractionStore } from '../../store/InteractionStore.js';
import type { StoreConnection } from '../../store/StoreConnection.js';

const EVERY_MS = 10_000;
/** What is younger is still being carried out by whoever began it. */
const GRACE_MS = 5_000;
const DAY_MS = 86_400_000;
/** How long what changed is told to replicas: longer than any of them goes without asking and trusts its caches. */
const CHANGES_MS = 3_600_000;

type Parts = Pick<Gateway, 'config' | 'identityOf' | 'recordingOf' | 'activityOf'>;

/** Finishes, at the start and from time to time, what a crash of any replica left half done. */
export function startRepairs(
  { database }: StoreConnection,
  { config, identityOf, recordingOf, activityOf }: Parts,
  logger: Logger,
): { stop(): Promise<void> } {
  const repair = async () => {
    try {
      const before = new Date(Date.now() - GRACE_MS);
      for (const tenant of await DecisionStore.tenantsWithPending(database, before)) {
        const repaired = await repairDecisions(identityOf(tenant), before);
        logger.info({ tenant, repaired }, 'decisions finished');
      }
      for (const tenant of await InteractionStore.tenantsWithUnannounced(database, before)) {
        const told = await announceForgotten(recordingOf(tenant), activityOf(tenant), before);
        logger.info({ tenant, told }, 'recorded interactions told of');
      }
      const kept = new Date(Date.now() - config.live.keepDays * DAY_MS);
      await ChangeStore.prune(database, new Date(Date.now() - CHANGES_MS));
      for (const tenant of await ActivityStore.tenants(database)) {
        await activityOf(tenant).prune(kept);
      }
    } catch (error) {
      logger.warn({ reason: getErrorName(error) }, 'repairs not finished; tried again soon');
    }
  };
  let underWay = repair();
  const timer = setInterval(() => {
    underWay = underWay.then(repair);
  }, EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}

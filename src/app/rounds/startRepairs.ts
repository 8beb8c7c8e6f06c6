import type { Logger } from 'pino';
import type { Gateway } from '../../graphql/Gateway.js';
import { repairDecisions } from '../../identity/decisions/repairDecisions.js';
import { announceForgotten } from '../../recorded/announceRecorded.js';
import { ActivityStore } from '../../store/ActivityStore.js';
import { ChangeStore } from '../../store/ChangeStore.js';
import { DecisionStore } from '../../store/DecisionStore.js';
import { InteractionStore } from '../../store/InteractionStore.js';
import type { StoreConnection } from '../../store/StoreConnection.js';
import { eachTenant } from './eachTenant.js';
import { startRounds } from './startRounds.js';

const EVERY_MS = 10_000;
const FAILURE = 'repairs not finished; tried again soon';
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
  const repairDecided = async (tenant: string, before: Date) => {
    const repaired = await repairDecisions(identityOf(tenant), before);
    logger.info({ tenant, repaired }, 'decisions finished');
  };
  const announceRecorded = async (tenant: string, before: Date) => {
    const told = await announceForgotten(recordingOf(tenant), activityOf(tenant), before);
    logger.info({ tenant, told }, 'recorded interactions told of');
  };
  const work = async () => {
    const before = new Date(Date.now() - GRACE_MS);
    const undecided = await DecisionStore.tenantsWithPending(database, before);
    await eachTenant(undecided, (tenant) => repairDecided(tenant, before), FAILURE, logger);
    const untold = await InteractionStore.tenantsWithUnannounced(database, before);
    await eachTenant(untold, (tenant) => announceRecorded(tenant, before), FAILURE, logger);
    await ChangeStore.prune(database, new Date(Date.now() - CHANGES_MS));
    const kept = new Date(Date.now() - config.live.keepDays * DAY_MS);
    const active = await ActivityStore.tenants(database);
    await eachTenant(active, (tenant) => activityOf(tenant).prune(kept), FAILURE, logger);
  };
  return startRounds({ everyMs: EVERY_MS, work, failure: FAILURE, atOnce: true }, logger);
}

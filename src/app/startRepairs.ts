import type { Logger } from 'pino';
import { repairDecisions } from '../identity/decisions/repairDecisions.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import { DecisionStore } from '../store/DecisionStore.js';
import type { StoreConnection } from '../store/StoreConnection.js';

const EVERY_MS = 10_000;
/** A decision that is younger is still being carried out by whoever took it. */
const GRACE_MS = 5_000;

/** Finishes, at the start and from time to time, what a crash of any replica left half done. */
export function startRepairs(
  { database }: StoreConnection,
  identityOf: (tenant: string) => IdentityStores,
  logger: Logger,
): { stop(): Promise<void> } {
  const repair = async () => {
    try {
      const before = new Date(Date.now() - GRACE_MS);
      for (const tenant of await DecisionStore.tenantsWithPending(database, before)) {
        const repaired = await repairDecisions(identityOf(tenant), before);
        logger.info({ tenant, repaired }, 'decisions finished');
      }
    } catch (error) {
      const reason = error instanceof Error ? error.name : typeof error;
      logger.warn({ reason }, 'decisions not finished; tried again soon');
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

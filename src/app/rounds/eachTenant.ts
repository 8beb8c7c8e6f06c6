import type { Logger } from 'pino';
import { getErrorName } from '../../lib/getErrorName.js';

/** Does something for tenants, one after the other; the log hears of one where it fails, and the others have their turn. */
export async function eachTenant(
  tenants: readonly string[],
  work: (tenant: string) => Promise<void>,
  failure: string,
  logger: Logger,
): Promise<void> {
  for (const tenant of tenants) {
    await work(tenant).catch((error: unknown) => {
      logger.warn({ tenant, reason: getErrorName(error) }, failure);
    });
  }
}

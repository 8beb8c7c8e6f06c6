import { retryConsents } from '../../../app/rounds/retryConsents.js';
import { planFromFile } from '../../planFromFile.js';

export interface RetryOptions {
  readonly config: string;
  readonly tenant: string;
  readonly source?: string;
}

/** Has sources told once more of what they refused, and says of how much. */
export async function runRetry({ config, tenant, source }: RetryOptions): Promise<void> {
  const counts = await retryConsents(await planFromFile(config), tenant, source);
  for (const [name, count] of counts) {
    process.stdout.write(
      count === 0
        ? `${name}: refused nothing.\n`
        : `${name}: ${count} refused before, told once more by the gateways that run.\n`,
    );
  }
}

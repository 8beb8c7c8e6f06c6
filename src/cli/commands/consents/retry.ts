import { Command } from 'commander';
import { configOption } from '../../configOption.js';
import { tenantOption } from '../../tenantOption.js';
import type { RetryOptions } from './runRetry.js';

/** `rotunda consents retry`: has sources told once more of what they refused. */
export function retryCommand(): Command {
  return new Command('retry')
    .description(
      'have the running gateways tell sources once more of the decisions that they refused',
    )
    .option('--source <name>', 'this source alone')
    .addOption(configOption())
    .addOption(tenantOption())
    .action(async (options: RetryOptions) => {
      const { runRetry } = await import('./runRetry.js');
      await runRetry(options);
    });
}

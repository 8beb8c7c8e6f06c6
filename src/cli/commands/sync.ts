import { Command } from 'commander';
import { configOption } from '../configOption.js';
import { tenantOption } from '../tenantOption.js';
import type { SyncOptions } from './runSync.js';

/** `rotunda sync`: scans every source and links the records of each person. */
export function syncCommand(): Command {
  return new Command('sync')
    .description(
      'scan every source and link the records of each person; can be interrupted and run again',
    )
    .option(
      '--forget <source...>',
      'sources that the configuration has no more, whose records are to be forgotten before',
    )
    .addOption(configOption())
    .addOption(tenantOption())
    .action(async (options: SyncOptions) => {
      const { runSync } = await import('./runSync.js');
      await runSync(options);
    });
}

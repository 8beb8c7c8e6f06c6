import { Command, Option } from 'commander';
import { configOption } from '../../configOption.js';
import { tenantOption } from '../../tenantOption.js';
import type { ExportOptions } from './runExport.js';

/** `rotunda identity export`: which record belongs to which customer. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write which record belongs to which customer, by what link and since when')
    .option('--out <file>', 'where to; standard output when left out')
    .addOption(new Option('--format <name>').choices(['csv', 'ndjson']).default('csv'))
    .addOption(configOption())
    .addOption(tenantOption())
    .action(async (options: ExportOptions) => {
      const { runExport } = await import('./runExport.js');
      await runExport(options);
    });
}

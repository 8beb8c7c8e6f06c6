import { Command } from 'commander';
import { configOption } from '../../configOption.js';
import { tenantOption } from '../../tenantOption.js';
import { wholeNumber } from '../../wholeNumber.js';
import type { SimulateOptions } from './runSimulate.js';

/** `rotunda identity simulate`: what a sync under other rules would change; changes nothing. */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description(
      'tell what other match rules would make of the records in the store; changes nothing',
    )
    .requiredOption('--rules <file>', 'exports a list of rules, or a whole section `identity`')
    .option('--examples <number>', 'merges and splits to show', wholeNumber(0, 1_000), 5)
    .option('--json', 'the same as JSON')
    .addOption(configOption())
    .addOption(tenantOption())
    .action(async (options: SimulateOptions) => {
      const { runSimulate } = await import('./runSimulate.js');
      await runSimulate(options);
    });
}

import { Command } from 'commander';
import { configOption } from '../../configOption.js';
import { tenantOption } from '../../tenantOption.js';
import type { DecideOptions } from './runDecide.js';

/** `rotunda offers decide`: decides on offers to the customers of a file. */
export function decideCommand(): Command {
  return new Command('decide')
    .description(
      'decide on offers to the customers of a file; goes on where it was stopped, and writes the file when it is whole',
    )
    .requiredOption('--in <file>', 'NDJSON, a line such as {"id":"…","offer":{…}} each')
    .requiredOption('--out <file>', 'where to: NDJSON, a line for each line')
    .option('--offer <json>', 'the offer for lines that name none')
    .addOption(configOption())
    .addOption(tenantOption())
    .action(async (options: DecideOptions) => {
      const { runDecide } = await import('./runDecide.js');
      await runDecide(options);
    });
}

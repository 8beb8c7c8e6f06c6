import { Command } from 'commander';
import { configOption } from '../configOption.js';
import type { CheckOptions } from './runCheck.js';

/** `rotunda check`: proves a configuration; exit code 1 where anything is wrong. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'validate the configuration, connect to each source and prove each mapping on rows',
    )
    .addOption(configOption())
    .action(async (options: CheckOptions) => {
      const { runCheck } = await import('./runCheck.js');
      await runCheck(options);
    });
}

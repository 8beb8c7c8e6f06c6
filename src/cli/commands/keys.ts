import { Command } from 'commander';
import { configOption } from '../configOption.js';
import type { RotateOptions } from './runRotate.js';

/** `rotunda keys`: the keys of the store. */
export function keysCommand(): Command {
  const rotate = new Command('rotate')
    .description(
      'encrypt the store anew under the first of `store.encryptionKeys`; requests may go on',
    )
    .addOption(configOption())
    .action(async (options: RotateOptions) => {
      const { runRotate } = await import('./runRotate.js');
      await runRotate(options);
    });
  return new Command('keys').description('the keys of the store').addCommand(rotate);
}

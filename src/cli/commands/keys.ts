import { Command } from 'commander';
import { rotateStoreKeys } from '../../app/rotateStoreKeys.js';
import { configOption, planFromFile } from '../configOption.js';
import { createBar } from '../createBar.js';

interface RotateOptions {
  readonly config: string;
}

/** `rotunda keys`: the keys of the store. */
export function keysCommand(): Command {
  const rotate = new Command('rotate')
    .description(
      'encrypt the store anew under the first of `store.encryptionKeys`; requests may go on',
    )
    .addOption(configOption())
    .action(async ({ config }: RotateOptions) => {
      const plan = await planFromFile(config);
      const bar = createBar('documents');
      bar.update(0, 0);
      const { seen, resealed } = await rotateStoreKeys(plan, (progress) =>
        bar.update(progress.seen, progress.total),
      ).finally(() => bar.stop());
      process.stdout.write(
        `${resealed} of ${seen} documents encrypted anew; the others were under the first key already.\n`,
      );
    });
  return new Command('keys').description('the keys of the store').addCommand(rotate);
}

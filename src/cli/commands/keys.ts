import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { rotateStoreKeys } from '../../app/rotateStoreKeys.js';
import { configOption, planFromFile } from '../configOption.js';

interface RotateOptions {
  readonly config: string;
}

const FORMAT = ' {bar} {value}/{total} documents · {eta_formatted} left';

/** `rotunda keys`: the keys of the store. */
export function keysCommand(): Command {
  const rotate = new Command('rotate')
    .description(
      'encrypt the store anew under the first of `store.encryptionKeys`; requests may go on',
    )
    .addOption(configOption())
    .action(async ({ config }: RotateOptions) => {
      const plan = await planFromFile(config);
      const bar = new SingleBar({
        format: FORMAT,
        hideCursor: true,
        noTTYOutput: true,
        notTTYSchedule: 5_000,
        stream: process.stderr,
      });
      bar.start(0, 0);
      const { seen, resealed } = await rotateStoreKeys(plan, (progress) => {
        bar.setTotal(Math.max(progress.total, progress.seen));
        bar.update(progress.seen);
      }).finally(() => bar.stop());
      process.stdout.write(
        `${resealed} of ${seen} documents encrypted anew; the others were under the first key already.\n`,
      );
    });
  return new Command('keys').description('the keys of the store').addCommand(rotate);
}

import { rotateStoreKeys } from '../../app/rotateStoreKeys.js';
import { createBar } from '../createBar.js';
import { planFromFile } from '../planFromFile.js';

export interface RotateOptions {
  readonly config: string;
}

/** Encrypts the store anew under its first key. */
export async function runRotate({ config }: RotateOptions): Promise<void> {
  const plan = await planFromFile(config);
  const bar = createBar('documents', 'encrypting');
  const { seen, resealed } = await rotateStoreKeys(plan, (progress) =>
    bar.update(progress.seen, progress.total),
  ).finally(() => bar.stop());
  process.stdout.write(
    `${resealed} of ${seen} documents encrypted anew; the others were under the first key already.\n`,
  );
}

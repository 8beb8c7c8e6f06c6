import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getServerPackage } from './getServerPackage.js';

/** Finds the folder with `bin/`, `lib/` and `share/` in the platform's package. */
export function findServerBinaries(): string {
  try {
    // Only its main module is exported, which lies in dist/ beside native/.
    const mainModule = createRequire(import.meta.url).resolve(getServerPackage());
    return join(dirname(mainModule), '..', 'native');
  } catch (cause) {
    throw new Error('it is not installed (npm install --include=optional)', { cause });
  }
}

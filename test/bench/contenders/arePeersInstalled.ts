import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether `npm ci` was run in `test/bench`; without it, those are compared that the root has. */
export function arePeersInstalled(): boolean {
  return existsSync(fileURLToPath(new URL('../node_modules/mercurius', import.meta.url)));
}

import { bundle } from '../../bundle.js';
import { PROGRAMS, programPath } from './programPath.js';

/** Bundles the programs once for all tests of a run. */
export async function bundlePrograms(): Promise<void> {
  for (const [name, entry] of Object.entries(PROGRAMS)) {
    await bundle(entry, programPath(name as keyof typeof PROGRAMS));
  }
}

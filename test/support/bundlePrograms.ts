import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PROGRAMS, programPath } from './programPath.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles the programs once for all tests of a run: each start of one then takes a second, not five. */
export async function bundlePrograms(): Promise<void> {
  for (const [name, entry] of Object.entries(PROGRAMS)) {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: programPath(name as keyof typeof PROGRAMS),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'error',
    });
  }
}

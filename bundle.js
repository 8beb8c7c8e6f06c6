import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Modules that programs run in threads of their own: each is looked for beside the program. */
const WORKERS = ['src/identity/matching/batch/compareWorker.ts'];

/** Bundles a program of this folder into one file: it then starts in a second, not in five. */
export async function bundle(entry, outfile) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: [
      { in: entry, out: basename(outfile, '.js') },
      ...WORKERS.map((worker) => ({ in: worker, out: basename(worker, '.ts') })),
    ],
    outdir: dirname(outfile),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  mkdirSync(dirname(outfile), { recursive: true });
  for (const { path, contents } of outputFiles) {
    // Whoever runs at the same time never sees half of it.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }
}

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Modules that programs run in threads of their own: each is looked for beside the program. */
const WORKERS = ['src/identity/matching/batch/compareWorker.ts'];

/**
 * Bundles a program of this folder into a file, and files beside it for what it loads when it needs
 * it: it then starts in a second, not in five.
 */
export async function bundle(entry, outfile) {
  const entryPoints = [
    { in: entry, out: basename(outfile, '.js') },
    ...WORKERS.map((worker) => ({ in: worker, out: basename(worker, '.ts') })),
  ];
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints,
    outdir: dirname(outfile),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  mkdirSync(dirname(outfile), { recursive: true });
  // Whoever runs at the same time never sees half of it: programs come after what they load.
  const isProgram = ({ path }) => entryPoints.some(({ out }) => basename(path) === `${out}.js`);
  for (const { path, contents } of outputFiles.toSorted((a, b) => isProgram(a) - isProgram(b))) {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }
}

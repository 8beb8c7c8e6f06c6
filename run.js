/**
 * Runs the command line from its sources: `node run.js demo`. They are bundled first, which takes a
 * second; to load a thousand files one by one takes five.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
// Three folders down, so that what the code finds by its own place (`schema/`) it finds here as well.
const folder = `${root}node_modules/.cache/rotunda`;
const bundle = `${folder}/cli.js`;

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/rotunda.ts'],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  write: false,
});
try {
  mkdirSync(folder, { recursive: true });
  // Whoever runs at the same time never sees half of it.
  const draft = `${bundle}.${process.pid}`;
  writeFileSync(draft, outputFiles[0].contents);
  renameSync(draft, bundle);
  await import(pathToFileURL(bundle).href);
} catch (error) {
  if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  // Where nothing may be written, one by one.
  await import('./tsx.js');
  await import('./src/cli/rotunda.ts');
}

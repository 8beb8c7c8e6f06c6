/** Runs the command line from its sources: `node run.js demo`. */
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';

// Three folders down, so that what the code finds by its own place (`schema/`) it finds here as well.
const cli = new URL('./node_modules/.cache/rotunda/cli.js', import.meta.url);

await import((await isBundled()) ? cli.href : './src/cli/rotunda.ts');

/** Where nothing may be written, the sources are loaded one by one. */
async function isBundled() {
  try {
    await bundle('src/cli/rotunda.ts', fileURLToPath(cli));
    return true;
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
    await import('./tsx.js');
    return false;
  }
}

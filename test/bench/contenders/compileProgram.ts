import { readdirSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { keepFolder } from '../../../src/embedded/folder/keepFolder.js';
import { arePeersInstalled } from './arePeersInstalled.js';

/** The contenders' program, compiled as it stood when the bench began. */
export interface CompiledProgram {
  readonly file: string;
  remove(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Compiles the contenders as a release is: `tsx`, with which the bench itself runs, wraps every
 * closure to keep its name, which is measured too where closures are made per row.
 */
export async function compileProgram(): Promise<CompiledProgram> {
  const keeper = await keepFolder(tmpdir(), 'rotunda-bench-');
  keeper.unref();
  const { folder, release: remove } = keeper;
  try {
    await build({
      entryPoints: ['src', 'test/bench', 'test/support'].flatMap(listModules),
      outdir: folder,
      outbase: root,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      logLevel: 'warning',
    });
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await mkdir(join(folder, 'src/generated'), { recursive: true });
    const linked = ['node_modules', 'schema', 'src/generated/schema.graphql'];
    if (arePeersInstalled()) linked.push('test/bench/node_modules');
    for (const name of linked) await symlink(join(root, name), join(folder, name));
  } catch (error) {
    await remove();
    throw error;
  }
  return { file: join(folder, 'test/bench/contenders/serveContender.js'), remove };
}

function listModules(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|node_modules/.test(name))
    .map((name) => join(root, folder, name));
}

import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../', import.meta.url));
const dependencies = join(project, 'node_modules');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  version: string;
  files: string[];
  bin: { rotunda: string };
};

const SOURCES = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'src',
  'schema',
  'dashboard',
  'docs',
];
/** The compiler has all of the gateway to read. */
const PATIENCE_MS = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'rotunda-package-'));
/** A company's own project, which has the package among its modules. */
const company = join(folder, 'company');
const installed = join(company, 'node_modules', 'rotunda');

beforeAll(async () => {
  const checkout = join(folder, 'checkout');
  for (const name of SOURCES) {
    cpSync(join(project, name), join(checkout, name), { recursive: true });
  }
  symlinkSync(dependencies, join(checkout, 'node_modules'));
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: checkout });
  mkdirSync(installed, { recursive: true });
  const archive = join(folder, `rotunda-${manifest.version}.tgz`);
  await run('tar', ['-xzf', archive, '-C', installed, '--strip-components', '1']);
  symlinkSync(dependencies, join(installed, 'node_modules'));
  writeFileSync(join(company, 'package.json'), '{ "type": "module" }');
}, PATIENCE_MS);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the package that npm makes of Rotunda', () => {
  it('has the command', async () => {
    const { stdout } = await run('node', [join(installed, manifest.bin.rotunda), '--version']);
    expect(stdout).toBe(`${manifest.version}\n`);
  });

  it('has the 360 page', () => {
    const files = readdirSync(join(installed, 'dashboard'), { recursive: true });
    expect(files).toEqual(readdirSync(join(project, 'dashboard'), { recursive: true }));
  });

  it('has the guides', () => {
    expect(readdirSync(join(installed, 'docs'))).toEqual(readdirSync(join(project, 'docs')));
  });

  it('has what configurations and contract suites import', async () => {
    const program = `
      import { defineConfig } from 'rotunda';
      import { describeSource } from 'rotunda/contract';
      console.log(typeof defineConfig, typeof describeSource);`;
    const { stdout } = await run('node', ['--input-type=module', '--eval', program], {
      cwd: company,
    });
    expect(stdout).toBe('function function\n');
  });

  it('has the types of a configuration', async () => {
    await run('node', [join(installed, manifest.bin.rotunda), 'init'], { cwd: company });
    const compiler = join(dependencies, 'typescript', 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    const { stdout } = await run('node', [compiler, ...options, 'rotunda.config.ts'], {
      cwd: company,
    });
    expect(stdout).toBe('');
  });
});

describe('the image that Docker makes of Rotunda', () => {
  it('has what the package has', () => {
    const [, image = ''] = readFileSync(join(project, 'Dockerfile'), 'utf8')
      .split(/^FROM .+$/m)
      .slice(1);
    const folders = manifest.files.filter((name) => !['CHANGELOG.md', 'docs'].includes(name));
    for (const name of folders) expect(image).toMatch(new RegExp(`^COPY .*\\b${name}$`, 'm'));
  });

  it('is made of nothing that Docker is kept from seeing', () => {
    const seen = readFileSync(join(project, '.dockerignore'), 'utf8').split('\n');
    for (const name of ['src', 'schema', 'dashboard']) expect(seen).toContain(`!${name}`);
  });
});

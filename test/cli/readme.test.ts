import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCli } from '../support/runCli.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Every variable that a configuration reads, set to something of the right form. */
function fillVariables(config: string): Record<string, string> {
  const names = [...config.matchAll(/(?:env|secret)\('([A-Z_]+)'\)/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.map((name) => {
      if (name.endsWith('_KEY')) return [name, randomBytes(32).toString('base64')];
      if (name === 'SHOP_DATABASE_URL') return [name, 'postgres://localhost/shop'];
      if (name === 'MONGODB_URI') return [name, 'mongodb://localhost/rotunda'];
      return [name, name.endsWith('_URL') ? 'https://example.com/' : 'https://example.com'];
    }),
  );
}

describe('the README', () => {
  it('shows a configuration that is complete and sound', async () => {
    const config = readme.match(/```ts\n(\/\/ rotunda\.config\.ts\n.*?)```/s)?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'rotunda-readme-'));
    writeFileSync(join(folder, 'rotunda.config.ts'), config);
    const { code, stdout, stderr } = await runCli(['schema'], fillVariables(config), folder);
    rmSync(folder, { recursive: true });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('type Customer');
  });

  it('shows the catalogue that `rotunda errors` prints', async () => {
    const { stdout } = await runCli(['errors']);
    expect(stdout).toContain('`BAD_USER_INPUT`');
    expect(readme).toContain(stdout.trim());
  });
});
